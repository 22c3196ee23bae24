package org.assist.consent;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.assist.casefile.Vault;
import org.assist.rulebook.Conclusions;
import org.assist.rulebook.Question;
import org.assist.rulebook.Rulebook;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Urgency;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what she allowed. Refusing or withdrawing a disclosure never reduces our own help. How long a disclosure lasts,
 * when she is asked anew and which yes has to wait stands in {@code rules/consent}.
 */
@Component
@Transactional
public class ConsentRegister {

    static final Question QUESTION = new Question("consent", List.of(ConsentAsked.class),
            List.of(new Question.Table("times.csv", ConsentTime.class, 1)),
            List.of(Postponed.class, SupportNeeded.class, Lasts.class, AskAgain.class));

    private final Consents consents;
    private final Rulebook rulebook;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConsentRegister(Consents consents, Rulebook rulebook, Vault vault, ApplicationEventPublisher events, Clock clock) {
        this.consents = consents;
        this.rulebook = rulebook;
        this.vault = vault;
        this.events = events;
        this.clock = clock;
    }

    @Bean
    static Question consentQuestion() {
        return QUESTION;
    }

    /** Records whether she wants our help, or allows something else that nobody outside is told of. It holds until she takes it back. */
    public ConsentView record(CaseNumber number, Scope scope, Decision said, Circumstances how, Urgency urgency) {
        if (scope == Scope.DISCLOSE) {
            throw new IllegalArgumentException("A disclosure has a recipient");
        }
        return keep(new Consent(number, scope, said, how, clock.instant()), how, urgency, null);
    }

    /** Records whether a recipient may be told something. */
    public ConsentView record(CaseNumber number, Disclosure disclosure, Decision said, Circumstances how) {
        var consent = new Consent(number, Scope.DISCLOSE, said, how, clock.instant());
        var note = disclosure.note() == null ? null : vault.seal(disclosure.note(), "consent/%s/withheld_note".formatted(consent.id()));
        return keep(consent.about(disclosure, note), how, disclosure.urgency(), end(disclosure.until()));
    }

    /**
     * Records her answer when she was asked anew before a disclosure ended; what she allowed stays the same. A no ends it at once.
     *
     * @param until the new last day, {@code null} for the usual time
     * @param by    the account of whoever asked her
     */
    public Decision renew(UUID id, Decision said, LocalDate until, String by) {
        var before = find(id);
        if (said != Decision.GIVEN) {
            before.withdraw(clock.instant());
        }
        var consent = Consent.renewing(before, said, by, clock.instant());
        if (said == Decision.GIVEN) {
            limit(consent, end(until), ask(new ConsentAsked(Scope.DISCLOSE, true, Capacity.YES, Comprehension.YES, Urgency.PLANNED)));
        }
        return consents.save(consent).decision();
    }

    /** Withdraws her consent to our help, and with it every other one. */
    public List<ConsentView> withdrawAll(CaseNumber number) {
        return withdraw(number, consent -> true);
    }

    /** Withdraws whatever she allowed anybody to be told. */
    public List<ConsentView> withdrawDisclosures(CaseNumber number) {
        return withdraw(number, consent -> consent.scope() == Scope.DISCLOSE);
    }

    /** Withdraws whatever she allowed this recipient to be told. */
    public List<ConsentView> withdrawDisclosures(CaseNumber number, String recipient) {
        return withdraw(number, consent -> recipient.equals(consent.recipient()));
    }

    /** Notes what a withdrawal brought about. */
    public void noteEffects(List<ConsentView> withdrawn, String effects) {
        withdrawn.forEach(consent -> find(consent.id()).effects(effects));
    }

    /** Does a consent in force cover telling this recipient anything for this need? */
    @Transactional(readOnly = true)
    public boolean covers(CaseNumber number, String recipient, UUID need) {
        return disclosure(number, recipient, need).isPresent();
    }

    /** The recipients whom a consent in force covers for this need. */
    @Transactional(readOnly = true)
    public Set<String> covered(CaseNumber number, UUID need) {
        var latest = new HashMap<String, Consent>();
        consents.findByCaseNumberOrderByDecidedAt(number.digits()).stream().filter(consent -> need.equals(consent.view().need()))
                .forEach(consent -> latest.put(consent.view().recipient(), consent));
        return latest.entrySet().stream().filter(it -> it.getValue().inForce(clock.instant())).map(Map.Entry::getKey).collect(toUnmodifiableSet());
    }

    /** What this recipient may be told for this need; nothing without a consent in force. */
    @Transactional(readOnly = true)
    public Set<DataCategory> categories(CaseNumber number, String recipient, UUID need) {
        return disclosure(number, recipient, need).map(Consent::categories).orElse(Set.of());
    }

    /** Does a consent in force allow that what this recipient is told for this need leaves for a country under other data protection rules? */
    @Transactional(readOnly = true)
    public boolean allowsCrossing(CaseNumber number, String recipient, UUID need) {
        return disclosure(number, recipient, need).filter(Consent::crossing).isPresent();
    }

    /** What she last said to a question about nobody outside; empty when she was not asked, or took it back. */
    @Transactional(readOnly = true)
    public Optional<Decision> decision(CaseNumber number, Scope scope) {
        return consents.findFirstByCaseNumberAndScopeOrderByDecidedAtDesc(number.digits(), scope)
                .filter(consent -> consent.view().withdrawnAt() == null).map(Consent::decision);
    }

    /** Organisations from which she took back what they may be told. */
    @Transactional(readOnly = true)
    public Set<String> withdrawnFrom(CaseNumber number) {
        return consents.findByCaseNumberOrderByDecidedAt(number.digits()).stream().map(Consent::view)
                .filter(consent -> consent.scope() == Scope.DISCLOSE && consent.withdrawnAt() != null).map(ConsentView::recipient)
                .collect(toUnmodifiableSet());
    }

    /** What holds now, the oldest first. */
    @Transactional(readOnly = true)
    public List<ConsentView> inForce(CaseNumber number) {
        return consents.findByCaseNumberOrderByDecidedAt(number.digits()).stream().filter(consent -> consent.inForce(clock.instant()))
                .map(Consent::view).toList();
    }

    /** What she last said about telling this recipient something for this need, in force or not. */
    @Transactional(readOnly = true)
    public Optional<ConsentView> latest(CaseNumber number, String recipient, UUID need) {
        return consents.findFirstByCaseNumberAndRecipientAndNeedOrderByDecidedAtDesc(number.digits(), recipient, need).map(Consent::view);
    }

    @Transactional(readOnly = true)
    public ConsentView consent(UUID id) {
        return find(id).view();
    }

    private ConsentView keep(Consent consent, Circumstances how, Urgency urgency, Instant end) {
        var conclusions = ask(new ConsentAsked(consent.scope(), consent.decision() == Decision.GIVEN, how.capacity(), how.understood(), urgency));
        var postponed = conclusions.of(Postponed.class).stream().map(Postponed::sentence).sorted().toList();
        var support = conclusions.of(SupportNeeded.class).stream().map(SupportNeeded::sentence).sorted().toList();
        consent.counts(postponed.isEmpty() ? consent.decision() : Decision.LATER, Stream.concat(postponed.stream(), support.stream()).toList());
        if (consent.scope() == Scope.DISCLOSE && consent.decision() == Decision.GIVEN) {
            limit(consent, end, conclusions);
        }
        return consents.save(consent).view();
    }

    /** A disclosure ends; she is asked anew in time, at once where the time is short. */
    private void limit(Consent consent, Instant end, Conclusions conclusions) {
        var now = clock.instant();
        var lasts = conclusions.of(Lasts.class).stream().map(Lasts::days).min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("No rule in rules/consent says how long a disclosure lasts"));
        var before = conclusions.of(AskAgain.class).stream().map(AskAgain::days).max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("No rule in rules/consent says when a disclosure is asked for anew"));
        var expires = end != null ? end : now.plus(Duration.ofDays(lasts));
        consent.until(expires);
        var askAgain = expires.minus(Duration.ofDays(before));
        events.publishEvent(new ConsentGiven(consent.id(), consent.number(), consent.need(), askAgain.isBefore(now) ? now : askAgain, expires));
    }

    private List<ConsentView> withdraw(CaseNumber number, Predicate<Consent> which) {
        var now = clock.instant();
        var withdrawn = consents.findByCaseNumberOrderByDecidedAt(number.digits()).stream().filter(which)
                .filter(consent -> consent.inForce(now)).toList();
        withdrawn.forEach(consent -> consent.withdraw(now));
        return withdrawn.stream().map(Consent::view).toList();
    }

    private Optional<Consent> disclosure(CaseNumber number, String recipient, UUID need) {
        return consents.findFirstByCaseNumberAndRecipientAndNeedOrderByDecidedAtDesc(number.digits(), recipient, need)
                .filter(consent -> consent.inForce(clock.instant()));
    }

    private Conclusions ask(ConsentAsked asked) {
        return rulebook.ask(QUESTION.name(), List.of(asked));
    }

    private Consent find(UUID id) {
        return consents.findById(id).orElseThrow(() -> new NoSuchElementException("There is no consent " + id));
    }

    /** Through the whole of its last day. */
    private static Instant end(LocalDate until) {
        return until == null ? null : until.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
