package org.assist.process.parts;

import java.util.Optional;

/**
 * What can begin in a case at any time, beside its way from stage to stage. Each part is a model whose start event is the
 * part's message.
 */
public enum CasePart {

    NEED("partner-referral", "NeedPlanned"),
    LEGAL_AID("legal-aid", "LegalAidPlanned", Subject.HELP, "She wants legal aid"),
    LEGAL_TRACK("legal-track", "TrackOpened"),
    LEGAL_EVENT("legal-event", "LegalNews", Subject.HELP, "A decision, a notice or a court date came"),
    IDENTIFICATION("formal-identification", "IdentificationAsked", Subject.HELP, "She asks to be identified formally"),
    MENTORING("peer-mentoring", "MentorWished", Subject.HELP, "She wishes for a mentor"),
    INTEGRATION("integration", "IntegrationPlanned", Subject.HELP, "She wants to take steps towards a life of her own"),
    OUTCOME("outcome-interview", "OutcomeDue"),
    DEADLINE("legal-deadline", "DeadlineSet"),
    DISRUPTION("delivery-change", "DeliveryDisrupted"),
    RISK_REVIEW("risk-and-safety", "DangerReported"),
    INCIDENT("safety-incident", "IncidentReported", Subject.SAFETY, "Something happened that endangers her"),
    MISSING("missing-person", "SheIsMissing", Subject.SAFETY, "She is missing"),
    OUT_OF_SIGHT("out-of-sight", "SheDidNotCome"),
    CONSENT_WITHDRAWAL("consent-withdrawal", "ConsentWithdrawn", Subject.CONSENT, "She takes a consent back"),
    WITHOUT_CONSENT("duty-to-disclose", "DutyToDisclose", Subject.CONSENT, "Somebody must be told without her consent"),
    CONSENT_RENEWAL("consent-renewal", "ConsentRunsOut"),
    CHILD_ROUTE("child-route", "AgeInDoubt", Subject.SAFETY, "She may be under age"),
    RETURN("return-or-relocation", "ReturnWished", Subject.COURSE, "She wants to return or to move"),
    TRANSFER("cross-border-transfer", "TransferWished", Subject.COURSE, "She wants to live in another country"),
    CONFERENCE("stalled-conference", "ConferenceCalled"),
    MENTOR_SUPPORT("mentor-support", "MentorNeedsSupport"),
    DATA_REQUEST("data-request", "FileRequested", Subject.CONSENT, "She asks for her file"),
    ERASURE("case-erasure", "ErasureAsked", Subject.CONSENT, "Her file should be erased"),
    EARLY_END("early-end", "EarlyEndAsked", Subject.COURSE, "The case has to end early");

    private final String model;
    private final String message;
    private final Subject subject;
    private final String button;

    CasePart(String model, String message) {
        this(model, message, null, null);
    }

    CasePart(String model, String message, Subject subject, String button) {
        this.model = model;
        this.message = message;
        this.subject = subject;
        this.button = button;
    }

    /** The key of its process. */
    public String model() {
        return model;
    }

    /** The message its process starts with. */
    public String message() {
        return message;
    }

    /** What a caseworker clicks on to begin it; empty where only the house begins it. */
    public Optional<PartButtons.Button> button() {
        return Optional.ofNullable(button).map(words -> new PartButtons.Button(name(), words, subject));
    }
}
