package org.assist.routing;

import java.util.List;
import java.util.Set;

import org.assist.routing.SlowMatcher.Judgement;
import org.assist.vocabulary.AccessNeed;
import org.assist.vocabulary.Certainty;
import org.assist.vocabulary.DeliveryMode;
import org.assist.vocabulary.Pillar;
import org.assist.vocabulary.Urgency;

/**
 * Where the rules say something else than the table of criteria, and nobody has decided yet who is right. In exactly these situations the
 * two are known to differ on this one criterion; as soon as they agree, {@link SlowMatcherAgreesTests} asks to strike the line out.
 */
enum Disputed {

    /** A house in the excluded area that also answers the telephone. Rules: a remark, "from a distance only". Table: excluded, with shared accommodation. */
    A_HOUSE_IN_DANGER_WITH_A_TELEPHONE("R06", Word.OBJECTION, (matcher, in, service) -> in.need().type().residential() && service.remote()
            && in.need().deliveryMode() != DeliveryMode.IN_PERSON && matcher.inExcludedArea(in, service)
            && !(matcher.knownToBeInExcludedArea(in, service) && in.need().deviceSafe() == Certainty.NO)),

    /** High risk, place unknown, somebody looks into her device. Rules: nothing, so that she is seen at the unknown place. Table: excluded. */
    AN_UNKNOWN_PLACE_AND_AN_UNSAFE_DEVICE("R06", Word.OBJECTION, (matcher, in, service) -> !in.need().type().residential() && service.remote()
            && in.need().deliveryMode() != DeliveryMode.IN_PERSON && in.need().deviceSafe() == Certainty.NO
            && matcher.inExcludedArea(in, service) && !matcher.knownToBeInExcludedArea(in, service)),

    /** High risk, place unknown, a telephone. Rules: not a word that it must be from a distance. Table: treat as excluded. */
    AN_UNKNOWN_PLACE_AND_NOT_A_WORD("R06", Word.REMARK, (matcher, in, service) -> matcher.fromADistance(in.need(), service)
            && matcher.inExcludedArea(in, service) && !matcher.knownToBeInExcludedArea(in, service)),

    /** Whether it acts for the other side, employs a relative or houses one of them is asked of lawyers only. Table: unknown, question to the partner. */
    A_CONFLICT_NOBODY_ASKS_ABOUT("R07", Word.REMARK, (matcher, in, service) -> in.need().type().pillar() != Pillar.LEGAL
            && in.her(Conflict.class).stream().noneMatch(conflict -> conflict.organisation().equals(service.organisation()))),

    /** A house in another country or region that also answers the telephone. Rules: nothing. Table: hard unless remote is possible. */
    A_HOUSE_ELSEWHERE_WITH_A_TELEPHONE("R09", Word.OBJECTION, (matcher, in, service) -> in.need().type().residential() && service.remote()
            && !matcher.whereSheIs(in.need(), service)),

    /**
     * She needs a place for a wheelchair, lives there, wishes to be seen in person or has no safe device, and it has a telephone. Rules: a
     * remark, "from a distance only". Table: hard if needed.
     */
    STAIRS_AND_NO_OTHER_WAY("R16", Word.OBJECTION, (matcher, in, service) -> service.remote() && !matcher.fromADistance(in.need(), service)
            && in.her(AccessNeeded.class).stream().filter(AccessNeeded::barrier).map(AccessNeeded::need).filter(it -> !service.adaptedFor().contains(it))
                    .toList().equals(List.of(AccessNeed.WHEELCHAIR))),

    /** For now, the last word on free places is old and says none (also when there never was a word). Rules: excluded. Table: confirm by telephone. */
    AN_OLD_WORD_OF_NO_FREE_PLACE("R19", Word.OBJECTION, (matcher, in, service) -> in.need().urgency() == Urgency.NOW
            && service.freePlaces() < 1 && matcher.oldCapacity(service) && matcher.inTime(in.need(), service)),

    /**
     * A house that can take her from a distance only, by her wish, by its ways or because it is elsewhere. Rules: a safe device is enough.
     * Table: delivery mode fits.
     */
    A_HOUSE_BY_TELEPHONE("R21", Word.OBJECTION, (matcher, in, service) -> {
        var wish = in.need().deliveryMode();
        var inPerson = service.modes().contains(DeliveryMode.IN_PERSON) && matcher.whereSheIs(in.need(), service);
        return in.need().type().residential() && service.remote() && (wish == null ? !inPerson : wish.remote() && service.modes().contains(wish))
                && (inPerson || in.need().deviceSafe() != Certainty.NO);
    }),

    /** She wishes a way from a distance, and somebody looks into her device. Rules: a remark where it could see her in person. Table: hard. */
    HER_WISH_AND_AN_UNSAFE_DEVICE("R21", Word.OBJECTION, (matcher, in, service) -> !in.need().type().residential()
            && in.need().deviceSafe() == Certainty.NO && in.need().deliveryMode() != null && in.need().deliveryMode().remote()
            && service.modes().contains(in.need().deliveryMode()) && service.modes().contains(DeliveryMode.IN_PERSON) && matcher.whereSheIs(in.need(), service)),

    /** No way to be helped is known, though nothing is disrupted. Rules: nothing. Table: delivery mode fits. */
    NO_WAY_IS_KNOWN("R21", Word.OBJECTION, (matcher, in, service) -> service.modes().isEmpty() && service.disrupted() == null),

    /**
     * It could see her in person, but not at a place she can go to (danger, stairs), and nobody knows whether her device is safe. Rules:
     * "from a distance only" without "find out first whether her device is safe". Table: safe device.
     */
    ONLY_A_DISTANCE_AND_AN_UNKNOWN_DEVICE("R21", Word.REMARK, (matcher, in, service) -> in.need().deviceSafe() == Certainty.UNKNOWN
            && in.need().deliveryMode() == null && matcher.fromADistance(in.need(), service)
            && service.modes().contains(DeliveryMode.IN_PERSON) && matcher.whereSheIs(in.need(), service) && !matcher.inPerson(in, service)),

    /** Points for seeing her in person where it cannot: another region, danger, stairs. */
    POINTS_FOR_A_PLACE_SHE_CANNOT_GO_TO("R21", Word.POINTS, (matcher, in, service) -> in.need().deviceSafe() != Certainty.YES
            && service.modes().contains(DeliveryMode.IN_PERSON) && service.jurisdictions().contains(in.need().jurisdiction())
            && !matcher.inPerson(in, service)),

    /** She said that it did not help her, and she had wished for it, before or after. Rules: a remark, "names it again". Table: hard if negative by her. */
    AN_OLD_WISH_AND_A_BAD_EXPERIENCE("R23", Word.OBJECTION, (matcher, in, service) -> service.didNotHelp() && !service.saidNo()
            && in.her(Wish.class).stream().anyMatch(wish -> wish.organisation().equals(service.organisation())));

    /** Exactly there the two differ. */
    private interface Where {

        boolean holds(SlowMatcher matcher, Situation in, ServiceFacts service);
    }

    /** What the two differ in. */
    enum Word { OBJECTION, REMARK, POINTS }

    private final String criterion;
    private final Word word;
    private final Where where;

    Disputed(String criterion, Word word, Where where) {
        this.criterion = criterion;
        this.word = word;
        this.where = where;
    }

    boolean concerns(SlowMatcher matcher, Situation in, ServiceFacts service) {
        return where.holds(matcher, in, service);
    }

    boolean differs(Judgement one, Judgement other) {
        return switch (word) {
            case OBJECTION -> one.objections().contains(criterion) != other.objections().contains(criterion);
            case REMARK -> one.remarks().contains(criterion) != other.remarks().contains(criterion);
            case POINTS -> !one.points().getOrDefault(criterion, 0).equals(other.points().getOrDefault(criterion, 0));
        };
    }

    /** Takes over the other's word on this criterion. */
    void settle(Judgement one, Judgement other) {
        switch (word) {
            case OBJECTION -> {
                take(one.objections(), other.objections());
                take(one.remarks(), other.remarks());       // whoever does not object may have a remark instead
            }
            case REMARK -> take(one.remarks(), other.remarks());
            case POINTS -> {
                one.points().remove(criterion);
                if (other.points().containsKey(criterion)) {
                    one.points().put(criterion, other.points().get(criterion));
                }
            }
        }
    }

    private void take(Set<String> to, Set<String> from) {
        to.remove(criterion);
        if (from.contains(criterion)) {
            to.add(criterion);
        }
    }
}
