package org.assist.deadline;

/**
 * Something that happened in law and may start, stop or move a deadline. A code says that it happened, when is said beside
 * it; what was decided about whom stays in the lawyer's file. Which times an event starts stands in
 * {@code rules/deadlines/legal-periods.csv}, what it does to running ones in {@code legal-effects.csv}.
 */
public enum LegalEventCode {

    // identification as a victim
    IDENTIFICATION_ASKED("Her identification was asked for"),
    REASONABLE_GROUNDS("An authority saw signs that she may be a victim of trafficking"),
    POLICE_IDENTIFIED("The police identified her as a possible victim"),
    NON_REFERRAL_NOTIFIED("She was told that her application was not passed on to the committee"),
    IDENTIFICATION_RECONSIDERATION_ASKED("She asked for the decision about her identification to be looked at again"),
    IDENTIFICATION_CONFIRMED("She was identified as a victim"),
    IDENTIFICATION_REFUSAL_SENT("A refusal to identify her was sent"),
    IDENTIFICATION_APPEALED("She appealed against the refusal to identify her"),
    NRM_REFERRED("She was referred to the national referral mechanism"),
    RG_POSITIVE("Positive decision on reasonable grounds"),
    RG_NEGATIVE("Negative decision on reasonable grounds"),
    CG_POSITIVE("Positive decision on conclusive grounds"),
    CG_NEGATIVE("Negative decision on conclusive grounds"),
    INFORMATION_NOTICE_SERVED("An information notice with a date was served"),
    INFORMATION_GIVEN("She answered the information notice"),

    // reflection and residence
    REFLECTION_PROPOSED("The reflection period was proposed to the authority that decides"),
    REFLECTION_GRANTED("The reflection period was granted"),
    REFLECTION_REFUSED("The reflection period was refused"),
    PROVISIONAL_PERMIT_ISSUED("A provisional permit was issued"),
    VICTIM_PERMIT_ISSUED("A residence permit as a victim was issued"),
    VICTIM_PERMIT_EXTENDED("The residence permit was extended after the criminal proceedings"),
    VICTIM_PERMIT_REVOKED("Her residence permit was revoked"),
    IDENTITY_CARD_ASKED("She applied for the identity card"),

    // decisions of public bodies and courts
    ADMIN_DECISION_NOTIFIED("She was told of a negative decision of a public body"),
    OBJECTION_FILED("She objected to the decision"),
    OBJECTION_REFUSED_NOTIFIED("She was told that her objection was refused"),
    COURT_CLAIM_FILED("She went to court against the decision"),
    REVIEW_GROUNDS_AROSE("Grounds for a judicial review arose"),
    REVIEW_ASKED("She asked the court for a judicial review"),

    // asylum
    ASYLUM_APPLICATION_MADE("She asked for asylum"),
    ASYLUM_APPLICATION_MADE_ELSEWHERE("She asked for asylum at a body that is not competent"),
    ASYLUM_APPLICATION_MADE_BY_CHILD_ALONE("A child on its own asked for asylum"),
    ASYLUM_PASSED_ON("Her wish for asylum was passed on to the competent body"),
    ASYLUM_REGISTERED("Her application for asylum was registered"),
    ASYLUM_LODGED("Her application for asylum was lodged"),
    SPECIAL_NEEDS_ASSESSED("Her special reception needs were assessed"),
    PROCEDURAL_NEEDS_ASSESSED("Her need for special procedural guarantees was assessed"),
    REPRESENTATIVE_APPOINTED("A representative was appointed for the child"),
    ADMISSIBILITY_EXAMINED("The asylum office examines first whether her application is admissible"),
    ASYLUM_ACCELERATED("Her application for asylum goes through the accelerated procedure"),
    ASYLUM_GRANTED("She was granted protection"),
    ASYLUM_REFUSED_NOTIFIED("She was told that her application for asylum was refused"),
    ASYLUM_REFUSED_QUICKLY_NOTIFIED("She was told of a refusal as inadmissible, withdrawn or in the accelerated procedure"),
    ASYLUM_REFUSED_OLD_LAW_NOTIFIED("She was told of a refusal in a case under the law before June 2026"),
    ASYLUM_REFUSED_QUICKLY_OLD_LAW_NOTIFIED("She was told of a fast refusal in a case under the law before June 2026"),
    ASYLUM_APPEALED("She appealed against the refusal of asylum"),

    // which state is responsible
    HIT_RECEIVED("Another state was found in the fingerprint or visa system"),
    TAKE_CHARGE_ASKED("Another state was asked to take charge"),
    TAKE_CHARGE_ASKED_URGENTLY("Another state was asked to take charge, urgently or after a hit"),
    TAKE_CHARGE_ACCEPTED("Another state accepted to take charge"),
    TAKE_CHARGE_REFUSED("Another state refused to take charge"),
    TAKE_BACK_NOTIFIED("Another state was notified to take her back"),
    TAKE_BACK_CONFIRMED("Another state confirmed to take her back"),
    TAKE_BACK_REFUSED("Another state refused to take her back"),
    TRANSFER_DECIDED("Her transfer to another state was decided"),
    TRANSFER_DECISION_NOTIFIED("She was told that she is to be transferred to another state"),
    TRANSFER_APPEALED("She appealed against the transfer"),
    TRANSFER_SUSPENSION_ASKED("She asked the court to suspend the transfer"),
    TRANSFER_SUSPENSION_DECIDED("The court decided whether the transfer is suspended"),
    TRANSFER_EXECUTED("She was transferred to another state"),

    // crime, compensation, health
    OFFENCE_DATE("The day of the offence"),
    CRIMINAL_PROCEEDINGS_BEGUN("Criminal proceedings began"),
    FINAL_DECISION_NOTIFIED("She was told of the final decision in the criminal proceedings"),
    COMPENSATION_CLAIMED("She claimed compensation from the state"),
    INDEMNITY_FUND_CLAIMED("She applied to the indemnity fund for victims of trafficking"),
    COMPENSATION_REFUSED_NOTIFIED("She was told that compensation was refused"),
    COMPENSATION_CHALLENGED("She challenged the refusal of compensation"),
    TRAUMA_KNOWN("The violence, or her acute distress from it, became known"),
    TRAUMA_SESSION_HELD("The first session at the trauma outpatient clinic was held"),
    TRAUMA_SESSIONS_ASKED("Further sessions at the trauma outpatient clinic were applied for"),
    TRAUMA_SESSIONS_DECIDED("The application for further sessions was decided"),

    // permission to stay in the United Kingdom
    PERMISSION_REFUSED_NOTIFIED("She was told that permission to stay was refused"),
    PERMISSION_RECONSIDERATION_ASKED("She asked for the decision about her permission to stay to be looked at again"),

    // her data
    DATA_BREACH_KNOWN("We learnt of a breach of her data"),
    DATA_BREACH_REPORTED("The breach was reported to the data protection authority"),
    DATA_REQUEST_RECEIVED("She asked for her file"),
    DATA_REQUEST_ANSWERED("She received her file");

    private final String label;

    LegalEventCode(String label) {
        this.label = label;
    }

    /** What happened, in a caseworker's words. */
    public String label() {
        return label;
    }
}
