package org.assist.routing;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.assist.partner.Disruption;
import org.assist.routing.Conflict.Side;
import org.assist.rulebook.Rulebook;
import org.assist.vocabulary.AccessNeed;
import org.assist.vocabulary.Certainty;
import org.assist.vocabulary.DeliveryMode;
import org.assist.vocabulary.Pillar;
import org.assist.vocabulary.ResidenceStatus;
import org.assist.vocabulary.RiskLevel;
import org.assist.vocabulary.Urgency;

/**
 * A second opinion on every verdict of the routing rules: the table of criteria R01 to R30 once more, in slow and plain Java, written
 * from the table before the rules were read. The sentence of the table stands above the method that carries it out; "open:" says what
 * the table leaves open and is read here as the rules read it. Only the numbers that owners tune are read where the rules read them.
 */
class SlowMatcher {

    /**
     * What the criteria say about one service.
     *
     * @param objections criteria by which it cannot be asked
     * @param holds      criteria by which it may be shown but nothing may be sent to it
     * @param remarks    criteria by which a human must look at something before or while it is asked
     * @param points     by the criterion they are given for
     * @param lines      whether a programme can pay for her, by its code; a programme for which that is not known is left out
     */
    record Judgement(String service, Set<String> objections, Set<String> holds, Set<String> remarks, Map<String, Integer> points,
            Map<String, Boolean> lines) {

        Judgement(String service) {
            this(service, new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeMap<>(), new TreeMap<>());
        }

        int sum() {
            return points.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private final Map<Weight.Merit, Integer> weights;
    private final Map<Urgency, Integer> waitingTimes;
    private final Map<Limit.Name, Integer> limits;
    private final List<KnowledgeDemanded> demanded;

    /** @param tables where the numbers stand */
    SlowMatcher(Rulebook tables) {
        var question = PartnerRouting.QUESTION.name();
        weights = tables.rows(question, Weight.class).stream().collect(toMap(Weight::merit, Weight::points));
        waitingTimes = tables.rows(question, WaitingTime.class).stream().collect(toMap(WaitingTime::urgency, WaitingTime::days));
        limits = tables.rows(question, Limit.class).stream().collect(toMap(Limit::name, Limit::amount));
        demanded = tables.rows(question, KnowledgeDemanded.class);
    }

    /** A judgement for every service, in the order of the directory. */
    List<Judgement> judge(Situation situation) {
        return situation.services().stream().map(service -> judge(situation, service)).toList();
    }

    /**
     * Scoring: weighted sum; tie, shorter waiting, least recently offered, stable key.
     *
     * @return the keys of those without an objection, the best first
     */
    static List<String> rank(Situation situation, List<Judgement> judgements) {
        var left = new ArrayList<>(judgements.stream().filter(judgement -> judgement.objections().isEmpty()).toList());
        var ranked = new ArrayList<String>();
        while (!left.isEmpty()) {
            var best = left.get(0);
            for (var other : left) {
                if (comesBefore(situation, other, best)) {
                    best = other;
                }
            }
            ranked.add(best.service());
            left.remove(best);
        }
        return ranked;
    }

    private static boolean comesBefore(Situation situation, Judgement one, Judgement other) {
        if (one.sum() != other.sum()) {
            return one.sum() > other.sum();
        }
        var oneWaits = situation.service(one.service()).waitingDays();
        var otherWaits = situation.service(other.service()).waitingDays();
        if (oneWaits != otherWaits) {
            return oneWaits < otherWaits;
        }
        var oneAsked = lastAsked(situation, one.service());
        var otherAsked = lastAsked(situation, other.service());
        if (!oneAsked.equals(otherAsked)) {
            return oneAsked.isBefore(otherAsked);
        }
        return one.service().compareTo(other.service()) < 0;
    }

    private static Instant lastAsked(Situation situation, String service) {
        return situation.lately().containsKey(service) ? situation.lately().get(service).lastAsked() : Instant.MIN;
    }

    private Judgement judge(Situation in, ServiceFacts service) {
        var judged = new Judgement(service.id());
        offered(in.need(), service, judged);
        standing(service, judged);
        takesCases(service, judged);
        consent(service, judged);
        excludedByHer(in.need(), service, judged);
        excludedArea(in, service, judged);
        conflictOfInterest(in, service, judged);
        reportingDuty(in.need(), service, judged);
        regionServed(in.need(), service, judged);
        language(in, service, judged);
        womenOnly(in.need(), service, judged);
        age(in.need(), service, judged);
        status(in.need(), service, judged);
        funding(in, service, judged);
        children(in.need(), service, judged);
        accessibility(in, service, judged);
        competence(in, service, judged);
        risk(in.need(), service, judged);
        capacity(in.need(), service, judged);
        openingHours(in.need(), service, judged);
        deliveryMode(in, service, judged);
        identification(in.need(), service, judged);
        priorRelation(in, service, judged);
        distance(in.need(), service, judged);
        herPreference(in, service, judged);
        quality(service, judged);
        fairLoad(service, judged);
        independence(in, service, judged);
        dataTransfer(service, judged);
        cost(in.need(), service, judged);
        return judged;
    }

    /** R01, hard: service type offered and active; exact code or child code. Open: no code has children, and a paused service is R01, not R02. */
    private void offered(NeedFacts need, ServiceFacts service, Judgement judged) {
        if (service.type() != need.type() || !service.active()) {
            judged.objections().add("R01");
        }
    }

    /** R02, hard: partner status active, not suspended, agreement valid; an expired agreement is out. Open: closed for a time is R02. */
    private void standing(ServiceFacts service, Judgement judged) {
        if (!service.organisationActive() || !service.agreementValid() || service.disrupted() == Disruption.Kind.CLOSED) {
            judged.objections().add("R02");
        }
    }

    /** R03, hard: case-taking organisation, not network-only. */
    private void takesCases(ServiceFacts service, Judgement judged) {
        if (service.networkOnly()) {
            judged.objections().add("R03");
        }
    }

    /** R04, hard: her consent for this recipient; without consent it may be shown, it cannot be sent. */
    private void consent(ServiceFacts service, Judgement judged) {
        if (!service.consentInForce()) {
            judged.holds().add("R04");
        }
    }

    /**
     * R05, hard: her explicit exclusion (organisation, person, town). Open: of people no rule knows where they are, and of some services nobody
     * knows the town; where she would be seen there, her caseworker asks.
     */
    private void excludedByHer(NeedFacts need, ServiceFacts service, Judgement judged) {
        if (need.excludedOrganisations().contains(service.organisation()) || service.town() != null && need.excludedTowns().contains(service.town())) {
            judged.objections().add("R05");
        }
        var townToAsk = !need.excludedTowns().isEmpty() && service.town() == null;
        if ((townToAsk || need.somebodyToAvoid()) && service.modes().contains(DeliveryMode.IN_PERSON)) {
            judged.remarks().add("R05");
        }
    }

    /**
     * R06, hard: excluded area (trafficker presence or threat), including shared accommodation. Open: who is helped from a distance and
     * on a safe device goes nowhere, which has to be said; the travel route to another region is planned with her.
     */
    private void excludedArea(Situation in, ServiceFacts service, Judgement judged) {
        if (inExcludedArea(in, service)) {
            (fromADistance(in.need(), service) ? judged.remarks() : judged.objections()).add("R06");
        }
        var elsewhere = !service.regions().isEmpty() && (in.need().region() == null || !service.regions().contains(in.need().region()));
        if (elsewhere && !in.her(DangerousRegion.class).isEmpty() && service.modes().contains(DeliveryMode.IN_PERSON)) {
            judged.remarks().add("R06");
        }
    }

    /**
     * R07, hard: conflict of interest: represents suspect or other party, employs relative, houses alleged exploiter; unknown: question to the
     * partner. Open: that question is put to lawyers, of whom she cannot know whom else they represent; of others her caseworker asks her.
     */
    private void conflictOfInterest(Situation in, ServiceFacts service, Judgement judged) {
        if (in.her(Conflict.class).contains(new Conflict(service.organisation(), Side.OTHER_SIDE))) {
            judged.objections().add("R07");
        } else if (in.need().type().pillar() == Pillar.LEGAL && in.her(Conflict.class).stream().noneMatch(conflict -> conflict.organisation().equals(service.organisation()))) {
            judged.remarks().add("R07");
        }
    }

    /**
     * R08, hard when her status is irregular or she asks, else a human looks: body must report irregular status. Open: a status nobody
     * knows may be irregular.
     */
    private void reportingDuty(NeedFacts need, ServiceFacts service, Judgement judged) {
        if (service.reportingDuty()) {
            var maybeIrregular = need.residenceStatus() == ResidenceStatus.IRREGULAR || need.residenceStatus() == ResidenceStatus.UNKNOWN;
            (maybeIrregular || need.notToAuthorities() ? judged.objections() : judged.remarks()).add("R08");
        }
    }

    /**
     * R09, hard unless remote: country and region served. Open: nobody lives in a house from a distance; legal help from another country
     * is help in another law; a region nobody knows excludes nothing.
     */
    private void regionServed(NeedFacts need, ServiceFacts service, Judgement judged) {
        var country = service.jurisdictions().contains(need.jurisdiction());
        var distanceServes = service.remote() && !need.type().residential();
        if (!country && (!distanceServes || need.type().pillar() == Pillar.LEGAL) || !whereSheIs(need, service) && !distanceServes) {
            judged.objections().add("R09");
        }
        if (country) {
            give(judged, "R09", Weight.Merit.WORKS_IN_HER_COUNTRY);
        }
    }

    /** R10, hard but waivable by her: language, by staff or paid interpreter; English is not assumed. */
    private void language(Situation in, ServiceFacts service, Judgement judged) {
        var spoken = in.her(HerLanguage.class).stream().anyMatch(hers -> service.languages().contains(hers.code()));
        if (!spoken && !service.interpreter() && !in.need().waived().contains("R10")) {
            judged.objections().add("R10");
        }
        if (spoken) {
            give(judged, "R10", Weight.Merit.SPEAKS_HER_LANGUAGE);
        }
    }

    /**
     * R11, hard but waivable by her, default on for SAFETY, PSYCHOSOCIAL, MENTORING (which stands under PSYCHOSOCIAL): women-only or
     * female staff. Open: where she lives and asks for women only, female staff is not enough; who waives it gives no points for it.
     */
    private void womenOnly(NeedFacts need, ServiceFacts service, Judgement judged) {
        if (need.waived().contains("R11")) {
            return;
        }
        var wanted = need.womenOnly() || need.type().pillar() == Pillar.SAFETY || need.type().pillar() == Pillar.PSYCHOSOCIAL;
        var staffIsEnough = !(need.womenOnly() && need.type().residential());
        if (wanted && !service.womenOnly() && !(staffIsEnough && service.femaleStaff())) {
            judged.objections().add("R11");
        }
        if (service.womenOnly()) {
            give(judged, "R11", Weight.Merit.WOMEN_ONLY);
        }
    }

    /** R12, hard: age band, child services; uncertain age goes the child route. Open: of an adult and of a child no years are known. */
    private void age(NeedFacts need, ServiceFacts service, Judgement judged) {
        var grown = limits.get(Limit.Name.AGE_OF_ADULTS);
        var taken = need.ageGroup().treatedAsChild() ? service.minAge() < grown : service.maxAge() >= grown;
        if (!taken) {
            judged.objections().add("R12");
        }
    }

    /** R13, hard: status accepted; status unknown: only services accepting any. */
    private void status(NeedFacts need, ServiceFacts service, Judgement judged) {
        if (!service.acceptedStatuses().isEmpty()
                && (need.residenceStatus() == ResidenceStatus.UNKNOWN || !service.acceptedStatuses().contains(need.residenceStatus()))) {
            judged.objections().add("R13");
        }
    }

    /**
     * R14, hard for that funding line, not for the service if another line exists: third-country national; project period; quota.
     * Nationality unknown: offer with "to verify". The table adds "only if other funding exists"; the acceptance scenario "nationality
     * unknown, only AMIF-funded place: verify funding, not excluded" says the contrary and is the one that is followed.
     */
    private void funding(Situation in, ServiceFacts service, Judgement judged) {
        var mayPay = false;
        for (var line : in.fundingOf(service)) {
            var she = line.thirdCountryOnly() ? in.need().thirdCountryNational() : Certainty.YES;
            if (line.open() && she == Certainty.UNKNOWN) {
                mayPay = true;
            } else {
                judged.lines().put(line.line(), line.open() && she == Certainty.YES);
            }
        }
        if (!in.fundingOf(service).isEmpty() && !judged.lines().containsValue(true)) {
            (mayPay ? judged.remarks() : judged.objections()).add("R14");
        }
    }

    /** R15, hard for a shelter, else soft: children with her (number, ages, boy over limit). Open: pregnancy is told and prepared for, see R16. */
    private void children(NeedFacts need, ServiceFacts service, Judgement judged) {
        if (need.type().residential() && need.childrenWithHer() > 0) {
            var tooMany = service.childrenMax() != null && need.childrenWithHer() > service.childrenMax();
            var sonTooOld = need.eldestSon() != null && service.boysUpTo() != null && need.eldestSon() > service.boysUpTo();
            if (tooMany || sonTooOld) {
                judged.objections().add("R15");
            }
        }
    }

    /**
     * R16, hard if needed: accessibility, disability. Open: on the telephone stairs are no hindrance, which has to be said; what can be
     * prepared for, pregnancy among it, is soft.
     */
    private void accessibility(Situation in, ServiceFacts service, Judgement judged) {
        var prepared = false;
        for (var needed : in.her(AccessNeeded.class)) {
            var fit = service.adaptedFor().contains(needed.need());
            if (needed.barrier() && !fit) {
                (needed.need() == AccessNeed.WHEELCHAIR && fromADistance(in.need(), service) ? judged.remarks() : judged.objections()).add("R16");
            }
            prepared = prepared || !needed.barrier() && fit;
        }
        if (prepared) {
            give(judged, "R16", Weight.Merit.PREPARED_FOR_HER);
        }
    }

    /** R17, hard by need code, else soft: special competence (trauma, substance, psychosis), trafficking training valid. */
    private void competence(Situation in, ServiceFacts service, Judgement judged) {
        for (var row : demanded) {
            if (row.type() == in.need().type() && !service.competences().contains(row.competence())) {
                judged.objections().add("R17");
            }
        }
        if (in.her(KnowledgeNeeded.class).stream().anyMatch(needed -> service.competences().contains(needed.competence()))) {
            give(judged, "R17", Weight.Merit.KNOWS_WHAT_SHE_LIVES_WITH);
        }
        if (service.trained()) {
            give(judged, "R17", Weight.Merit.TRAINED_ON_TRAFFICKING);
        }
    }

    /** R18, hard: risk level accepted (security standard of shelter); unknown security: only LOW and MEDIUM. */
    private void risk(NeedFacts need, ServiceFacts service, Judgement judged) {
        var accepted = service.acceptedRisks().isEmpty() ? Set.of(RiskLevel.LOW, RiskLevel.MEDIUM) : service.acceptedRisks();
        if (need.type().residential() && !accepted.contains(need.riskLevel())) {
            judged.objections().add("R18");
        }
    }

    /**
     * R19, hard for NOW, else soft: places now; waiting time against urgency. Capacity older than 72 h: a human confirms by phone. Open:
     * a free place gives its points also when the word on it is old.
     */
    private void capacity(NeedFacts need, ServiceFacts service, Judgement judged) {
        var counted = service.places() > 0;
        var old = oldCapacity(service);
        var inTime = inTime(need, service);
        if (need.urgency() == Urgency.NOW && (counted && !old && service.freePlaces() < 1 || !inTime)) {
            judged.objections().add("R19");
        }
        if (old) {
            judged.remarks().add("R19");
        }
        if (counted && service.freePlaces() > 0) {
            give(judged, "R19", Weight.Merit.HAS_A_FREE_PLACE);
        }
        if (inTime) {
            give(judged, "R19", Weight.Merit.SEES_HER_IN_TIME);
        }
    }

    /** R20, hard for NOW, else soft: opening hours against urgency, next surgery date. Open: a surgery in time counts as being seen in time. */
    private void openingHours(NeedFacts need, ServiceFacts service, Judgement judged) {
        if (need.urgency() == Urgency.NOW && service.hoursUntilOpen() > limits.get(Limit.Name.HOURS_UNTIL_OPEN_THAT_CAN_WAIT)) {
            judged.objections().add("R20");
        }
        if (!inTime(need, service) && service.daysUntilSurgery() != null && service.daysUntilSurgery() <= waitingTimes.get(need.urgency())) {
            give(judged, "R20", Weight.Merit.SEES_HER_IN_TIME);
        }
        if (service.hoursUntilOpen() == 0) {
            give(judged, "R20", Weight.Merit.OPEN_NOW);
        }
    }

    /**
     * R21, hard: delivery mode fits (in person, phone, video) and safe device. Open: a house is lived in, whatever way she wishes for other
     * help; where nobody knows whether her device is safe, that is found out first, and until then what is offered in person in her country
     * gives its points, whether she can go there is for R06, R09 and R16 to say; what she wishes from a distance can go on at a place where
     * she can be seen, on a device there; of a closed organisation R02 says enough, of one that is elsewhere and has no telephone R09; where
     * a place is the reason for the distance, R06 or R16 say so.
     */
    private void deliveryMode(Situation in, ServiceFacts service, Judgement judged) {
        var need = in.need();
        var fits = false;
        for (var mode : service.modes()) {
            var lives = need.type().residential();
            var wished = lives || need.deliveryMode() == null || need.deliveryMode() == mode;
            var seen = service.modes().contains(DeliveryMode.IN_PERSON) && whereSheIs(need, service);
            var possible = mode.remote() ? !lives && (need.deviceSafe() != Certainty.NO || seen) : lives || whereSheIs(need, service) || !service.remote();
            fits = fits || wished && possible;
        }
        if (!fits && service.disrupted() != Disruption.Kind.CLOSED) {
            judged.objections().add("R21");
        }
        var wishesDistance = need.deliveryMode() != null && need.deliveryMode().remote();
        var seen = service.modes().contains(DeliveryMode.IN_PERSON) && whereSheIs(need, service);
        if (!need.type().residential() && service.remote() && (need.deviceSafe() == Certainty.UNKNOWN && !seen
                || need.deviceSafe() != Certainty.YES && wishesDistance && service.modes().contains(need.deliveryMode()))) {
            judged.remarks().add("R21");
        }
        if (need.deviceSafe() != Certainty.YES && service.modes().contains(DeliveryMode.IN_PERSON) && service.jurisdictions().contains(need.jurisdiction())) {
            give(judged, "R21", Weight.Merit.SEES_HER_IN_PERSON);
        }
    }

    /** R22, hard if required and missing: formal identification required by the service; prefer services without. */
    private void identification(NeedFacts need, ServiceFacts service, Judgement judged) {
        if (service.requiresIdentification() && !need.formallyIdentified()) {
            judged.objections().add("R22");
        }
        if (!service.requiresIdentification()) {
            give(judged, "R22", Weight.Merit.ASKS_FOR_NO_IDENTIFICATION);
        }
    }

    /**
     * R23, soft, hard if negative by her: prior relation; continuity bonus. And: who declined is never asked again within the same case.
     * Open: a wish is a later word of hers, since one that is older than the bad experience is handed to nobody.
     */
    private void priorRelation(Situation in, ServiceFacts service, Judgement judged) {
        var namedAgain = in.her(Wish.class).stream().anyMatch(wish -> wish.organisation().equals(service.organisation()));
        var passedOn = in.her(PassedOn.class).contains(new PassedOn(service.organisation()));
        if ((service.didNotHelp() || passedOn) && !namedAgain || service.saidNo()) {
            judged.objections().add("R23");
        }
        if (service.helped()) {
            give(judged, "R23", Weight.Merit.HELPED_HER_BEFORE);
        }
    }

    /** R24, soft: distance, childcare at site. Open: childcare counts where she does not live; of a house R15 says what counts. */
    private void distance(NeedFacts need, ServiceFacts service, Judgement judged) {
        if (need.region() != null && service.regions().contains(need.region())) {
            give(judged, "R24", Weight.Merit.WORKS_IN_HER_REGION);
        }
        if (need.childrenWithHer() > 0 && service.childcare() && !need.type().residential()) {
            give(judged, "R24", Weight.Merit.LOOKS_AFTER_HER_CHILDREN);
        }
    }

    /** R25, soft but dominant: her preference order, above all other soft points. Open: the table of weights tells three steps apart. */
    private void herPreference(Situation in, ServiceFacts service, Judgement judged) {
        var merits = List.of(Weight.Merit.HER_FIRST_CHOICE, Weight.Merit.HER_SECOND_CHOICE, Weight.Merit.HER_THIRD_CHOICE);
        for (var wish : in.her(Wish.class)) {
            if (wish.organisation().equals(service.organisation())) {
                give(judged, "R25", merits.get(Math.min(wish.rank(), merits.size()) - 1));
            }
        }
    }

    /** R26, soft, an open serious incident is hard: quality (response time, acceptance, completion, her feedback). */
    private void quality(ServiceFacts service, Judgement judged) {
        if (service.underReview()) {
            judged.objections().add("R26");
        }
        if (service.reliability() >= limits.get(Limit.Name.RELIABLE_FROM)) {
            give(judged, "R26", Weight.Merit.RELIABLE);
        }
    }

    /** R27, soft with low weight: fair load, workload balance. */
    private void fairLoad(ServiceFacts service, Judgement judged) {
        if (service.openOffers() == 0) {
            give(judged, "R27", Weight.Merit.NO_OFFER_WAITING);
        }
    }

    /** R28, hard: legal-professional independence; a lawyer must not act for two witnesses in conflict. */
    private void independence(Situation in, ServiceFacts service, Judgement judged) {
        if (in.need().type().pillar() == Pillar.LEGAL && in.her(Conflict.class).contains(new Conflict(service.organisation(), Side.OTHER_WITNESS))) {
            judged.objections().add("R28");
        }
    }

    /** R29, hard for data, not for an anonymous request: data-transfer basis for the recipient's country. */
    private void dataTransfer(ServiceFacts service, Judgement judged) {
        if (!service.freeCrossing()) {
            judged.remarks().add("R29");
        }
    }

    /** R30, hard if she must pay and cannot: cost to her. */
    private void cost(NeedFacts need, ServiceFacts service, Judgement judged) {
        if (service.charges() && need.canPay() == Certainty.NO) {
            judged.objections().add("R30");
        }
    }

    boolean oldCapacity(ServiceFacts service) {
        return service.places() > 0 && service.capacityAge() >= limits.get(Limit.Name.HOURS_A_CAPACITY_IS_FRESH);
    }

    boolean inTime(NeedFacts need, ServiceFacts service) {
        return service.waitingDays() <= waitingTimes.get(need.urgency());
    }

    /** She can be helped without going there: nobody lives in a house from a distance, and somebody who looks into her device is there too. */
    boolean fromADistance(NeedFacts need, ServiceFacts service) {
        return service.remote() && !need.type().residential() && need.deliveryMode() != DeliveryMode.IN_PERSON && need.deviceSafe() != Certainty.NO;
    }

    boolean whereSheIs(NeedFacts need, ServiceFacts service) {
        return service.jurisdictions().contains(need.jurisdiction())
                && (service.regions().isEmpty() || need.region() == null || service.regions().contains(need.region()));
    }

    /**
     * Unknown location of the service: treated as excluded if the risk is HIGH or more. Open: that is where there is an excluded area at all,
     * in whatever country.
     */
    boolean inExcludedArea(Situation in, ServiceFacts service) {
        return knownToBeInExcludedArea(in, service)
                || service.regions().isEmpty() && !in.her(DangerousRegion.class).isEmpty() && in.need().riskLevel().compareTo(RiskLevel.HIGH) >= 0;
    }

    boolean knownToBeInExcludedArea(Situation in, ServiceFacts service) {
        return in.her(DangerousRegion.class).stream().anyMatch(danger -> service.regions().contains(danger.code()));
    }

    private void give(Judgement judged, String criterion, Weight.Merit merit) {
        judged.points().merge(criterion, weights.get(merit), Integer::sum);
    }
}
