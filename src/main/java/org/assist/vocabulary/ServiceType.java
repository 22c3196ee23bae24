package org.assist.vocabulary;

import static org.assist.vocabulary.Pillar.*;

/** What a partner can do for a woman: the code list of needs and services. */
public enum ServiceType {

    EMERGENCY_SHELTER(SAFETY, "Emergency shelter"),
    WOMEN_ONLY_SHELTER(SAFETY, "Women-only shelter"),
    SAFE_FLAT(SAFETY, "Independent safe flat"),
    SECURITY_PLANNING(SAFETY, "Security planning"),
    SAFE_TRANSPORT(SAFETY, "Safe transport"),
    RELOCATION(SAFETY, "Relocation"),

    EMERGENCY_CARE(HEALTH, "Emergency care"),
    SEXUAL_HEALTH(HEALTH, "Post-exposure and sexual health"),
    ANTENATAL_CARE(HEALTH, "Gynaecology and antenatal care"),
    GP_REGISTRATION(HEALTH, "Registration with a general practitioner"),
    DENTAL_CARE(HEALTH, "Dental care"),
    SUBSTANCE_TREATMENT(HEALTH, "Substance treatment"),
    PSYCHIATRIC_CRISIS(HEALTH, "Psychiatric crisis help"),
    DISABILITY_SUPPORT(HEALTH, "Disability support"),

    FIRST_PSYCHOSOCIAL_HELP(PSYCHOSOCIAL, "First psychosocial help"),
    COUNSELLING(PSYCHOSOCIAL, "Counselling"),
    TRAUMA_THERAPY(PSYCHOSOCIAL, "Trauma therapy"),
    COURT_SUPPORT(PSYCHOSOCIAL, "Psychosocial court support"),
    PARENTING_SUPPORT(PSYCHOSOCIAL, "Parenting support"),
    PEER_GROUP(PSYCHOSOCIAL, "Peer group"),
    PEER_MENTORING(PSYCHOSOCIAL, "Peer mentoring"),

    LEGAL_INFORMATION(LEGAL, "Legal information"),
    IDENTIFICATION_ADVICE(LEGAL, "Formal identification"),
    VICTIM_RESIDENCE(LEGAL, "Residence permit for victims"),
    ASYLUM(LEGAL, "Asylum"),
    RESPONSIBILITY(LEGAL, "Responsible state (\"Dublin\")"),
    CRIMINAL_PROCEEDINGS(LEGAL, "Criminal proceedings, witness or injured party"),
    NON_PUNISHMENT(LEGAL, "Non-punishment defence"),
    STATE_COMPENSATION(LEGAL, "Compensation by the state"),
    OFFENDER_COMPENSATION(LEGAL, "Compensation by the offender"),
    LABOUR_CLAIMS(LEGAL, "Labour claims"),
    FAMILY_LAW(LEGAL, "Family law and child protection"),
    FAMILY_REUNIFICATION(LEGAL, "Family reunification"),
    IDENTITY_DOCUMENTS(LEGAL, "Identity and travel documents"),
    LONG_TERM_RESIDENCE(LEGAL, "Citizenship and long-term residence"),
    DETENTION_AND_REMOVAL(LEGAL, "Detention and removal"),
    PRIVACY_RIGHTS(LEGAL, "Data and privacy rights"),

    SUBSISTENCE(MATERIAL, "Subsistence payment"),
    FOOD_AND_CLOTHES(MATERIAL, "Food, clothes, hygiene"),
    PHONE(MATERIAL, "Phone and SIM card"),
    TRANSPORT_TICKETS(MATERIAL, "Transport tickets"),
    CHILDCARE(MATERIAL, "Childcare"),
    FEES(MATERIAL, "Fees"),

    HOUSING(INTEGRATION, "Housing to move on to"),
    LANGUAGE_COURSE(INTEGRATION, "Language course"),
    LITERACY(INTEGRATION, "Literacy"),
    SCHOOLING(INTEGRATION, "Schooling"),
    QUALIFICATION_RECOGNITION(INTEGRATION, "Recognition of qualifications"),
    VOCATIONAL_TRAINING(INTEGRATION, "Vocational training"),
    JOB_SEARCH(INTEGRATION, "Job search"),
    SELF_EMPLOYMENT(INTEGRATION, "Self-employment"),
    BENEFITS_ADVICE(INTEGRATION, "Benefits and debt advice"),
    BANK_ACCOUNT(INTEGRATION, "Bank account"),
    SOCIAL_NETWORK(INTEGRATION, "Social network and leisure"),
    CIVIC_ORIENTATION(INTEGRATION, "Civic orientation"),

    RETURN_COUNSELLING(RETURN, "Assisted voluntary return counselling"),
    RETURN_RISK_ASSESSMENT(RETURN, "Risk assessment before return"),
    REINTEGRATION_PARTNER(RETURN, "Reintegration partner in the country of origin"),

    INTERPRETER(SUPPORT, "Interpreter"),
    CULTURAL_MEDIATOR(SUPPORT, "Cultural mediator"),
    GUARDIAN(SUPPORT, "Guardian for a child"),
    CAPACITY_ADVOCATE(SUPPORT, "Capacity advocate");

    private final Pillar pillar;
    private final String label;

    ServiceType(Pillar pillar, String label) {
        this.pillar = pillar;
        this.label = label;
    }

    public Pillar pillar() {
        return pillar;
    }

    /** Whether she lives there: what counts for a house counts for it. */
    public boolean residential() {
        return this == EMERGENCY_SHELTER || this == WOMEN_ONLY_SHELTER || this == SAFE_FLAT;
    }

    /** In words, as forms and pages show it. */
    public String label() {
        return label;
    }
}
