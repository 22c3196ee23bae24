package org.assist.casefile;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.assist.vocabulary.AgeGroup;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Certainty;
import org.assist.vocabulary.DeliveryMode;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.Region;
import org.assist.vocabulary.ResidenceStatus;
import org.assist.vocabulary.RiskLevel;
import org.springframework.context.ApplicationEventPublisher;
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
        var number = freeNumber();
        var sourceKey = sourceReference == null ? null : sourceKey(leadOrganisation, sourceReference);
        files.save(new CaseFile(number, leadOrganisation, jurisdiction, sourceKey, clock.instant()));
        return number;
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

    public void close(CaseNumber number) {
        file(number).close();
    }

    /** Keeps what was typed into a form. */
    public void write(CaseNumber number, String section, Map<String, Object> answers, String by) {
        var id = new CaseSection.Id(number.digits(), section);
        var row = sections.findById(id).orElseGet(() -> new CaseSection(number, section));
        row.write(vault.seal(asJson(answers), id.context()), by, clock.instant());
        sections.save(row);
    }

    /** What was typed into one form, field by field; empty when nothing was. */
    @Transactional(readOnly = true)
    public Answers answers(CaseNumber number, String section) {
        return new Answers(sections.findById(new CaseSection.Id(number.digits(), section)).map(this::read).orElse(Map.of()));
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
                List.copyOf(answers.codes("preferredOrganisations")),
                answers.codes("waived").stream().filter(code -> code.matches("R\\d\\d")).collect(toUnmodifiableSet()),
                answers.code("deliveryMode", DeliveryMode.class).orElse(null),
                deviceSafe(answers),
                answers.codes("citizenship"),
                answers.yes("notToAuthorities"));
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
            return json.readValue(vault.open(section.sealed(), section.getId().context()), DOCUMENT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Section %s of the case is not readable".formatted(section.getId().context()));
        }
    }

    private String asJson(Map<String, Object> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("These answers cannot be written down");
        }
    }
}
