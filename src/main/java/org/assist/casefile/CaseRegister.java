package org.assist.casefile;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.assist.vocabulary.AccessNeed;
import org.assist.vocabulary.AgeGroup;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Certainty;
import org.assist.vocabulary.Competence;
import org.assist.vocabulary.DeliveryMode;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.Region;
import org.assist.vocabulary.ResidenceStatus;
import org.assist.vocabulary.RiskLevel;
import org.assist.vocabulary.Stage;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of all cases: gives out numbers, keeps what was said, knows whose case it is. */
@Component
@Transactional
public class CaseRegister {

    private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() { };

    private final CaseFiles files;
    private final CaseSections sections;
    private final Vault vault;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final RandomGenerator random;

    CaseRegister(CaseFiles files, CaseSections sections, Vault vault, ObjectMapper json, ApplicationEventPublisher events, Clock clock,
            RandomGenerator random) {
        this.files = files;
        this.sections = sections;
        this.vault = vault;
        this.json = json;
        this.events = events;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Takes down a contact under a new number.
     *
     * @param sourceReference the sender's own reference, or {@code null}; it is kept as a keyed hash only
     */
    public CaseNumber takeDown(String leadOrganisation, Jurisdiction jurisdiction, String sourceReference) {
        var sourceKey = sourceReference == null ? null : sourceKey(leadOrganisation, sourceReference);
        return newFile(FileKind.CASE, leadOrganisation, jurisdiction, sourceKey);
    }

    /** Opens a file of another kind: of a mentor, of a legal surgery. */
    public CaseNumber openFile(FileKind kind, String organisation, Jurisdiction jurisdiction) {
        return newFile(kind, organisation, jurisdiction, null);
    }

    /** The number under which this organisation already sent this reference. */
    public Optional<CaseNumber> known(String leadOrganisation, String sourceReference) {
        return files.findBySourceKey(sourceKey(leadOrganisation, sourceReference)).map(CaseFile::number);
    }

    /** Makes a case of a contact and raises {@link CaseOpened}. */
    public void open(CaseNumber number) {
        var file = file(number);
        file.open();
        files.save(file);
        events.publishEvent(new CaseOpened(number, file.leadOrganisation()));
    }

    /** Notes that this contact is helped elsewhere. */
    public void signpost(CaseNumber number) {
        file(number).signpost();
    }

    /** She wants our help: assistance begins, in the stage of crisis. */
    public void activate(CaseNumber number) {
        var file = file(number);
        file.activate();
        events.publishEvent(new CaseActivated(number, file.leadOrganisation()));
    }

    /** She does not want help now; the case rests and can be reopened. */
    public void hold(CaseNumber number) {
        file(number).hold();
    }

    /** How far she has come. */
    public void moveTo(CaseNumber number, Stage stage) {
        file(number).moveTo(stage);
    }

    /** The help has ended; from time to time she is asked how she is. Raises {@link HelpEnded}. */
    public void followUp(CaseNumber number) {
        file(number).followUp();
        events.publishEvent(new HelpEnded(number));
    }

    public void close(CaseNumber number) {
        file(number).close(clock.instant());
    }

    /** Begins a case anew under its number and raises {@link CaseReopened}. */
    public void reopen(CaseNumber number) {
        var file = file(number);
        file.reopen();
        events.publishEvent(new CaseReopened(number, file.leadOrganisation()));
    }

    /** Needs help again while we still ask how she is: intake begins again, in the process that is under way. */
    public void backToIntake(CaseNumber number) {
        file(number).reopen();
    }

    public void missing(CaseNumber number) {
        file(number).missing();
    }

    /** She is back; the case stands where it stood. */
    public void found(CaseNumber number) {
        file(number).found();
    }

    /** Closes a case without the usual closure and raises {@link CaseEndedEarly}: what still runs for it stops. */
    public void endEarly(CaseNumber number, EarlyEnd reason) {
        file(number).close(clock.instant());
        events.publishEvent(new CaseEndedEarly(number, reason));
    }

    /**
     * Another house has the case from now on, at the confirmed safe arrival and not before. What ran here stops
     * ({@link CaseEndedEarly}), and the case begins there ({@link CaseReopened}).
     */
    public void handOver(CaseNumber number, String organisation, Jurisdiction there) {
        file(number).handOver(organisation, there);
        events.publishEvent(new CaseEndedEarly(number, EarlyEnd.HANDED_OVER));
        events.publishEvent(new CaseReopened(number, organisation));
    }

    /** Does an answer to this question lead to her: who or where she is, how she is reached? */
    public static boolean leadsToHer(String question) {
        return GuardedQuestions.ALL.contains(question);
    }

    /** Keeps what was typed into a form. */
    public void write(CaseNumber number, String section, Map<String, Object> answers, String by) {
        write(number, section, answers, by, clock.instant());
    }

    private void write(CaseNumber number, String section, Map<String, Object> answers, String by, Instant at) {
        var id = new CaseSection.Id(number.digits(), section);
        var row = sections.findById(id).orElseGet(() -> new CaseSection(number, section));
        var plain = new LinkedHashMap<>(answers);
        var guarded = new LinkedHashMap<>(answers);
        plain.keySet().removeAll(GuardedQuestions.ALL);
        guarded.keySet().retainAll(GuardedQuestions.ALL);
        row.write(vault.seal(number, asJson(plain), id.context()),
                guarded.isEmpty() ? null : vault.sealGuarded(number, asJson(guarded), id.guardedContext()), by, at);
        sections.save(row);
    }

    /** Seals anew what was typed into a form, as it is sealed now. */
    void reseal(CaseNumber number, String section) {
        var row = sections.findById(new CaseSection.Id(number.digits(), section)).orElseThrow();
        write(number, section, read(row), row.writtenBy(), row.writtenAt());
    }

    /** What was typed into one form, field by field; empty when nothing was. */
    @Transactional(readOnly = true)
    public Answers answers(CaseNumber number, String section) {
        return new Answers(sections.findById(new CaseSection.Id(number.digits(), section)).map(this::read).orElse(Map.of()));
    }

    /** When a form was last answered. */
    @Transactional(readOnly = true)
    public Optional<Instant> answeredAt(CaseNumber number, String section) {
        return sections.findById(new CaseSection.Id(number.digits(), section)).map(CaseSection::writtenAt);
    }

    /** Everything that was typed for this case, but not what belongs to a single need; the newest answer to a question counts. */
    @Transactional(readOnly = true)
    public Answers answers(CaseNumber number) {
        var all = new LinkedHashMap<String, Object>();
        sections.findByIdCaseNumberOrderByWrittenAt(number.digits()).stream()
                .filter(section -> !section.getId().section().contains("/"))
                .forEach(section -> read(section).forEach((field, answer) -> {
                    if (answer != null) {
                        all.put(field, answer);
                    }
                }));
        return new Answers(all);
    }

    /** What a referral depends on. What nobody asked yet is assumed with caution: age uncertain, status unknown, risk medium. */
    @Transactional(readOnly = true)
    public CaseProfile profile(CaseNumber number) {
        var file = file(number);
        var answers = answers(number);
        return new CaseProfile(number, file.jurisdiction(),
                answers.text("region").filter(code -> code.contains("-")).map(Region::new).orElse(null),
                answers.codes("languages"),
                answers.code("ageGroup", AgeGroup.class).orElse(AgeGroup.UNCERTAIN),
                answers.code("residenceStatus", ResidenceStatus.class).orElse(ResidenceStatus.UNKNOWN),
                answers.yes("formallyIdentified"),
                answers.yes("womenOnly"),
                answers.code("riskLevel", RiskLevel.class).orElse(RiskLevel.MEDIUM),
                answers.codes("excludedOrganisations"),
                answers.codes("excludedRegions"),
                answers.codes("excludedTowns"),
                answers.yes("somebodyToAvoid"),
                List.copyOf(answers.codes("preferredOrganisations")),
                answers.codes("waived").stream().filter(code -> code.matches("R\\d\\d")).collect(toUnmodifiableSet()),
                answers.code("deliveryMode", DeliveryMode.class).orElse(null),
                deviceSafe(answers),
                answers.codes("citizenship"),
                answers.yes("notToAuthorities"),
                answers.number("childrenWithHer").orElse(0),
                answers.number("eldestSon").orElse(null),
                answers.codes("accessibility", AccessNeed.class),
                answers.codes("knowledgeNeeded", Competence.class),
                answers.code("canPay", Certainty.class).orElse(Certainty.UNKNOWN),
                answers.codes("otherSide"),
                answers.codes("otherWitness"));
    }

    /** What she says of her device now counts more than what was agreed about safe contact once. */
    private static Certainty deviceSafe(Answers answers) {
        return answers.code("deviceSafe", Certainty.class).or(() -> answers.code("deviceShared", Certainty.class).map(shared -> switch (shared) {
            case YES -> Certainty.NO;
            case NO -> Certainty.YES;
            case UNKNOWN -> Certainty.UNKNOWN;
        })).orElse(Certainty.UNKNOWN);
    }

    /** Whoever first works on a case keeps it. */
    public void takenBy(CaseNumber number, String worker) {
        file(number).takenBy(worker);
    }

    @Transactional(readOnly = true)
    public Optional<String> leadWorker(CaseNumber number) {
        return Optional.ofNullable(file(number).leadWorker());
    }

    @Transactional(readOnly = true)
    public String leadOrganisation(CaseNumber number) {
        return file(number).leadOrganisation();
    }

    @Transactional(readOnly = true)
    public Jurisdiction jurisdiction(CaseNumber number) {
        return file(number).jurisdiction();
    }

    @Transactional(readOnly = true)
    public CaseState state(CaseNumber number) {
        return file(number).state();
    }

    @Transactional(readOnly = true)
    public FileKind kind(CaseNumber number) {
        return file(number).kind();
    }

    /** How far she has come; crisis until assistance began. */
    @Transactional(readOnly = true)
    public Stage stage(CaseNumber number) {
        return Optional.ofNullable(file(number).stage()).orElse(Stage.CRISIS);
    }

    @Transactional(readOnly = true)
    public CaseView view(CaseNumber number) {
        return file(number).view();
    }

    /** A case that one of these organisations leads; one of another house, one never given out and no number at all look the same. */
    @Transactional(readOnly = true)
    public Optional<CaseView> viewIfLedBy(Collection<String> organisations, String digits) {
        try {
            return files.findById(new CaseNumber(digits).digits()).map(CaseFile::view).filter(file -> organisations.contains(file.leadOrganisation()));
        } catch (IllegalArgumentException noNumber) {
            return Optional.empty();
        }
    }

    /** Some of the cases a worker leads, the newest first. */
    @Transactional(readOnly = true)
    public Slice<CaseView> casesOf(String worker, Pageable some) {
        return files.findByLeadWorkerAndKindOrderByOpenedAtDesc(worker, FileKind.CASE, some).map(CaseFile::view);
    }

    /** Some of the cases of these organisations, the newest first. */
    @Transactional(readOnly = true)
    public Slice<CaseView> casesAt(Collection<String> organisations, Pageable some) {
        return files.findByLeadOrganisationInAndKindOrderByOpenedAtDesc(organisations, FileKind.CASE, some).map(CaseFile::view);
    }

    /** A case, and no file of another kind. */
    @Transactional(readOnly = true)
    public Optional<CaseView> caseOf(String digits) {
        return files.findByNumberAndKind(digits, FileKind.CASE).map(CaseFile::view);
    }

    private CaseNumber newFile(FileKind kind, String organisation, Jurisdiction jurisdiction, byte[] sourceKey) {
        var number = freeNumber();
        files.saveAndFlush(new CaseFile(number, kind, organisation, jurisdiction, sourceKey, clock.instant()));
        return number;
    }

    private CaseFile file(CaseNumber number) {
        return files.findById(number.digits()).orElseThrow(() -> new IllegalArgumentException("There is no case " + number));
    }

    private CaseNumber freeNumber() {
        var number = CaseNumber.random(random);
        while (files.findById(number.digits()).isPresent()) {
            number = CaseNumber.random(random);
        }
        return number;
    }

    private byte[] sourceKey(String leadOrganisation, String sourceReference) {
        return vault.hash(leadOrganisation + "/" + sourceReference);
    }

    private Map<String, Object> read(CaseSection section) {
        try {
            var all = json.readValue(vault.open(section.sealed(), section.getId().context()), DOCUMENT);
            if (section.guarded() != null) {
                all.putAll(json.readValue(vault.open(section.guarded(), section.getId().guardedContext()), DOCUMENT));
            }
            return all;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Section %s of the case is not readable".formatted(section.getId().context()));
        }
    }

    @Bean
    static SealedColumn sealedSections() {
        return new SealedColumn("case_section", "sealed", "case_number", "'case_section/' || case_number || '/' || section");
    }

    @Bean
    static SealedColumn sealedGuardedSections() {
        return SealedColumn.guarded("case_section", "guarded", "case_number", "'case_section/' || case_number || '/' || section || '/guarded'");
    }

    private String asJson(Map<String, Object> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("These answers cannot be written down");
        }
    }
}
