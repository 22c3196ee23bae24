package org.assist.process.erasure;

/** The names that {@code case-erasure.bpmn} and its beans share. */
final class CaseErasureProcess {

    static final String KEY = "case-erasure";
    static final String SCOPE = "erasureScope";
    static final String REASON = "erasureReason";
    static final String PROPOSED_BY = "erasureProposedBy";
    static final String APPROVED = "erasureApproved";
    static final String STOPPED = "erasureStopped";

    private CaseErasureProcess() {
    }
}
