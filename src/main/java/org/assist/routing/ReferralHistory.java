package org.assist.routing;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.assist.vocabulary.CaseNumber;

/** What earlier referrals tell the rules; whoever keeps referrals answers. */
public interface ReferralHistory {

    /** Services that declined this need, or let their time to answer pass. */
    Set<String> servicesThatSaidNo(UUID need);

    /** Organisations that helped with this need until somebody else was wished for, and since when. */
    Map<String, Instant> organisationsThatPassedOn(UUID need);

    /** Services of which she said, for any need of hers, that they helped her, wholly or partly; of the last time only. */
    Set<String> servicesThatHelped(CaseNumber number);

    /** Services of which she said, for any need of hers, that they did not help her, and when; of the last time only. */
    Map<String, Instant> servicesThatDidNotHelp(CaseNumber number);

    /** Places that are kept for referrals, by service. */
    Map<String, Integer> placesKept();

    /** What the lately asked services did, by service; a service that was not asked lately has no entry. */
    Map<String, Lately> lately();

    /**
     * What a service did with what it was asked.
     *
     * @param waiting   offers it has not answered yet
     * @param lastAsked when it was asked last
     * @param well      offers it answered in time, unless she was not helped there
     * @param badly     offers whose time passed, meetings that did not take place, and help that was none
     */
    record Lately(int waiting, Instant lastAsked, int well, int badly) {}
}
