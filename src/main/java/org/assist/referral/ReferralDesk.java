package org.assist.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.assist.casefile.CaseRegister;
import org.assist.casefile.Vault;
import org.assist.partner.Disruption;
import org.assist.partner.Freshness;
import org.assist.partner.PartnerDirectory;
import org.assist.partner.ServiceEntry;
import org.assist.referral.Referral.Status;
import org.assist.support.SupportPlans;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.DeliveryMode;
import org.assist.vocabulary.Urgency;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where referrals go out and answers come in. What comes from outside (a partner's answer, a referral taken back) is
 * written down first and then published as an event.
 */
@Component
@Transactional
public class ReferralDesk {

    /** Characters a partner's question may have. */
    public static final int QUESTION_LENGTH = 500;

    private static final TypeReference<LinkedHashMap<String, Object>> AGREED_DATA = new TypeReference<>() { };

    private final Referrals referrals;
    private final Places places;
    private final ReferralChain chain;
    private final PacketBuilder packets;
    private final HandoverDesk handovers;
    private final Freshness freshness;
    private final PartnerDirectory directory;
    private final SupportPlans plans;
    private final CaseRegister cases;
    private final Vault vault;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final RandomGenerator random;

    ReferralDesk(Referrals referrals, Places places, ReferralChain chain, PacketBuilder packets, HandoverDesk handovers, Freshness freshness, PartnerDirectory directory,
            SupportPlans plans, CaseRegister cases, Vault vault, ObjectMapper json, ApplicationEventPublisher events, Clock clock, RandomGenerator random) {
        this.referrals = referrals;
        this.places = places;
        this.chain = chain;
        this.packets = packets;
        this.handovers = handovers;
        this.freshness = freshness;
        this.directory = directory;
        this.plans = plans;
        this.cases = cases;
        this.vault = vault;
        this.json = json;
        this.events = events;
        this.clock = clock;
        this.random = random;
    }

    // Our side

    /**
     * Asks a service, anonymously, to take on a need; or to take over from whoever helped with it last.
     *
     * @throws IllegalStateException when the service must not receive a case at present
     * @throws NoPlaceLeft           when she needs a place now and the last one was given away meanwhile
     */
    @Transactional(noRollbackFor = NoPlaceLeft.class)
    public Referral send(UUID need, CaseNumber number, String service, Instant answerDueAt) {
        var asked = directory.service(service).filter(ReferralDesk::mayReceive)
                .orElseThrow(() -> new IllegalStateException("Service %s must not receive a case at present".formatted(service)));
        var request = AnonymousRequest.of(plans.need(need), cases.profile(number));
        var place = places.free(asked);
        var counted = asked.places() > 0 && asked.capacityAsOf().plus(freshness.ofFreePlaces()).isAfter(clock.instant());
        if (!place && counted && request.urgency() == Urgency.NOW) {
            throw new NoPlaceLeft(service);
        }
        var referral = new Referral(freeReference(), need, number, service, asked.organisation(), request, place, answerDueAt, clock.instant());
        return referrals.saveAndFlush(chain.last(need).map(referral::passedOnFrom).orElse(referral));
    }

    /** The partner's question that waits for our answer. */
    @Transactional(readOnly = true)
    public Optional<String> openQuestion(UUID id) {
        var referral = referral(id);
        var last = referral.exchanges().size() - 1;
        return referral.status() == Status.NEEDS_INFO
                ? Optional.of(vault.open(referral.exchanges().get(last).question(), questionOf(referral, last)))
                : Optional.empty();
    }

    /** Answers the partner's question; the time the partner has for an answer of its own begins anew. */
    public void answerQuestion(UUID id, String text, Instant answerDueAt) {
        var referral = referral(id);
        referral.answer(vault.seal(text, answerOf(referral, referral.exchanges().size() - 1)), answerDueAt, clock.instant());
        referrals.saveAndFlush(referral);
    }

    /** Nobody answered in time: the partner loses sight of the request. */
    public void withdraw(UUID id) {
        var referral = referral(id);
        referral.withdraw(clock.instant());
        referrals.saveAndFlush(referral);
    }

    /** We, or the woman herself, take the referral back, and the need is given up with it. */
    public Referral revoke(UUID id) {
        return revoke(id, Revocation.GIVEN_UP);
    }

    /** We, or the woman herself, take the referral back: from now on the partner sees nothing of it. */
    public Referral revoke(UUID id, Revocation why) {
        var referral = takeBack(id, why);
        events.publishEvent(new ReferralRevoked(id, referral.caseNumber()));
        return referral;
    }

    /** The referral's own model takes it back; nobody has to tell it. */
    public Referral takeBack(UUID id, Revocation why) {
        var referral = referral(id);
        referral.revoke(why, clock.instant());
        return referrals.saveAndFlush(referral);
    }

    /** She is helped in another way than was asked for. */
    public void deliver(UUID id, DeliveryMode mode) {
        var referral = referral(id);
        referral.deliver(mode);
        referrals.saveAndFlush(referral);
    }

    /**
     * Tells the partner who accepted what she allowed us to tell and its kind of help needs.
     *
     * @throws IllegalStateException without a consent in force
     */
    public void release(UUID id) {
        var referral = referral(id);
        referral.release(vault.seal(asJson(packets.of(referral)), agreedDataOf(referral)), clock.instant());
        referrals.saveAndFlush(referral);
    }

    public void firstContact(UUID id, Instant at) {
        var referral = referral(id);
        referral.firstContact(at, clock.instant());
        referrals.saveAndFlush(referral);
    }

    /** She and the partner did not meet. */
    public void noShow(UUID id) {
        var referral = referral(id);
        referral.noShow(clock.instant());
        referrals.saveAndFlush(referral);
    }

    public void feedback(UUID id, Feedback feedback) {
        var referral = referral(id);
        referral.feedback(feedback, clock.instant());
        referrals.saveAndFlush(referral);
    }

    public void close(UUID id) {
        var referral = referral(id);
        referral.close(clock.instant());
        referrals.saveAndFlush(referral);
    }

    @Transactional(readOnly = true)
    public Referral referral(UUID id) {
        return referrals.findById(id).orElseThrow(() -> new NoSuchElementException("There is no referral " + id));
    }

    /** Every referral of a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<Referral> referralsOf(CaseNumber number) {
        return referrals.findByCaseNumberOrderBySentAt(number.digits());
    }

    /** Every referral of a need, the oldest first. */
    @Transactional(readOnly = true)
    public List<Referral> referralsFor(UUID need) {
        return referrals.findByNeedOrderBySentAt(need);
    }

    /** Referrals of a case of which something can still come. */
    @Transactional(readOnly = true)
    public List<Referral> openReferralsOf(CaseNumber number) {
        return referralsOf(number).stream().filter(referral -> referral.status().open()).toList();
    }

    /** Referrals to an organisation of which something can still come, of all cases. */
    @Transactional(readOnly = true)
    public List<Referral> openReferralsAt(String organisation) {
        return referrals.findByOrganisationAndStatusIn(organisation, Referral.OPEN);
    }

    /** What any partner was ever told of a case, the oldest first. What was told cannot be taken back; it can be listed. */
    @Transactional(readOnly = true)
    public List<Told> told(CaseNumber number) {
        return referralsOf(number).stream().map(it -> new Told(it.reference(), it.organisation(), it.service(), it.sentAt(),
                it.released() ? List.copyOf(fromJson(vault.open(it.agreedData(), agreedDataOf(it))).keySet()) : List.of(),
                it.releasedAt(), it.status())).toList();
    }

    // The partner's side: a reference of another organisation is as unknown as one that was never given out

    /**
     * The partner takes her on. Whoever else was asked for the same need at the same time is told that nothing more is needed.
     *
     * @throws ReferralMovedOn when it was answered or withdrawn meanwhile, or another partner was faster
     */
    public void accept(String reference, String organisation, LocalDate earliestDate) {
        var asked = referrals.lock(referrals.needOf(reference, organisation).orElseThrow(ReferralDesk::unknown));
        var referral = asked.stream().filter(it -> it.reference().equals(reference)).findFirst().orElseThrow();
        referral.accept(earliestDate, clock.instant());
        var others = asked.stream().filter(it -> it != referral && it.status().open()).toList();
        others.forEach(it -> it.revoke(Revocation.ANOTHER_ACCEPTED, clock.instant()));
        asked.forEach(referrals::saveAndFlush);
        events.publishEvent(new ReferralAccepted(referral.id(), referral.caseNumber()));
        others.forEach(it -> events.publishEvent(new ReferralRevoked(it.id(), it.caseNumber())));
    }

    /** @throws ReferralMovedOn when it was answered or withdrawn meanwhile */
    public void decline(String reference, String organisation, DeclineCode code) {
        var referral = referral(reference, organisation);
        referral.decline(code, clock.instant());
        referrals.saveAndFlush(referral);
        events.publishEvent(new ReferralDeclined(referral.id(), referral.caseNumber()));
    }

    /** @throws ReferralMovedOn when it was answered or withdrawn meanwhile */
    public void askForInformation(String reference, String organisation, String question) {
        if (question.isBlank() || question.length() > QUESTION_LENGTH) {
            throw new IllegalArgumentException("A question has 1 to %d characters".formatted(QUESTION_LENGTH));
        }
        var referral = referral(reference, organisation);
        referral.ask(vault.seal(question, questionOf(referral, referral.exchanges().size())), clock.instant());
        referrals.saveAndFlush(referral);
        events.publishEvent(new InformationAsked(referral.id(), referral.caseNumber()));
    }

    /** An organisation without an account asks to be told a code; a reference of which nothing more can come asks for nothing. */
    public void askForCode(String reference) {
        referrals.findByReference(reference).filter(it -> it.status().open() && directory.organisation(it.organisation()).answersByCode())
                .ifPresent(it -> events.publishEvent(new AnswerCodeAsked(it.id(), it.caseNumber())));
    }

    /** What an organisation was asked: first what waits for its answer, the earliest due on top, at the end what is over. */
    @Transactional(readOnly = true)
    public List<PartnerReferral> referralsFor(String organisation) {
        var all = new ArrayList<>(referrals.findByOrganisationAndStatusIn(organisation, Referral.OPEN));
        all.sort(Comparator.comparing(Referral::status).thenComparing(Referral::answerDueAt));
        all.addAll(referrals.findTop50ByOrganisationAndStatusInOrderByStatusSinceDesc(organisation, Referral.ENDED));
        return all.stream().map(this::forPartner).toList();
    }

    @Transactional(readOnly = true)
    public Optional<PartnerReferral> referralFor(String reference, String organisation) {
        return referrals.findByReferenceAndOrganisation(reference, organisation).map(this::forPartner);
    }

    /** For the audit trail: whose referral it is, which the partner itself never learns. */
    @Transactional(readOnly = true)
    public Optional<CaseNumber> caseOf(String reference, String organisation) {
        return referrals.findByReferenceAndOrganisation(reference, organisation).map(Referral::caseNumber);
    }

    private Referral referral(String reference, String organisation) {
        return referrals.findByReferenceAndOrganisation(reference, organisation)
                .orElseThrow(ReferralDesk::unknown);
    }

    private static NoSuchElementException unknown() {
        return new NoSuchElementException("This organisation has no such referral");
    }

    private PartnerReferral forPartner(Referral it) {
        if (!it.status().open()) {
            return PartnerReferral.ended(it);
        }
        return new PartnerReferral(it.reference(), it.status(), it.statusSince(), it.released(),
                directory.service(it.service()).map(ServiceEntry::name).orElse(it.service()),
                it.request(), it.answerDueAt(), it.earliestDate(),
                IntStream.range(0, it.exchanges().size()).mapToObj(at -> question(it, at)).toList(),
                it.released() ? fromJson(vault.open(it.agreedData(), agreedDataOf(it))) : Map.of(),
                handovers.read(it).orElse(null), it.partnersTurn());
    }

    private PartnerReferral.Question question(Referral referral, int at) {
        var exchange = referral.exchanges().get(at);
        return new PartnerReferral.Question(vault.open(exchange.question(), questionOf(referral, at)),
                exchange.answer() == null ? null : vault.open(exchange.answer(), answerOf(referral, at)));
    }

    private static boolean mayReceive(ServiceEntry service) {
        return service.active() && service.organisationActive() && !service.underReview() && service.agreementValid() && !service.networkOnly()
                && service.disruption() != Disruption.Kind.CLOSED;
    }

    private String freeReference() {
        var reference = CaseNumber.random(random).digits();
        while (referrals.existsByReference(reference)) {
            reference = CaseNumber.random(random).digits();
        }
        return reference;
    }

    private static String questionOf(Referral referral, int at) {
        return "referral/%s/question/%d".formatted(referral.id(), at);
    }

    private static String answerOf(Referral referral, int at) {
        return "referral/%s/answer/%d".formatted(referral.id(), at);
    }

    private static String agreedDataOf(Referral referral) {
        return "referral/%s/agreed_data".formatted(referral.id());
    }

    private String asJson(Map<String, Object> agreedData) {
        try {
            return json.writeValueAsString(agreedData);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("These agreed data cannot be written down");
        }
    }

    private Map<String, Object> fromJson(String agreedData) {
        try {
            return json.readValue(agreedData, AGREED_DATA);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The agreed data of a referral are not readable");
        }
    }
}
