package org.assist.webapps;

import java.time.Instant;
import java.util.List;

/**
 * What happened in a case and what is awaited, in the words of the models; nothing in it is about the woman herself.
 *
 * @param caseNumber as it is read out; null while a report has not become a case
 * @param steps      what is done, the newest first
 * @param awaited    what is due, the most pressing first and what has no date last
 */
record CaseStory(String caseNumber, List<Step> steps, List<Awaited> awaited) {

    /** @param by the account that did it, null where the engine or a partner did */
    record Step(String name, String stage, String by, Instant finished, boolean cancelled) {
    }

    /** @param who the account or the role it waits for, or that it happens by itself */
    record Awaited(String name, String stage, String who, Instant due) {
    }
}
