package org.assist.consent;

import java.util.List;

/** What may be told to a partner, each category only if she agreed; with the questions of the case file that belong to it. */
public enum DataCategory {

    ALIAS("What to call her", "alias"),
    SAFE_CONTACT("How to reach her safely", "safeContactChannel", "safeContactNumber", "safeContactTimes", "mayLeaveMessage", "codeWord"),
    LANGUAGE("Languages and interpreter", "languages", "interpreterWish"),
    CHILDREN("Children with her", "childrenWithHer"),
    HEALTH_FLAGS("Health needs that matter to the service", "accessibility", "healthFlags"),
    RISK_MEASURES("Safety measures, without the story", "safetyMeasures"),
    ARRIVAL("When and how she arrives", "arrival"),
    IDENTITY("Her legal name and date of birth", "legalName", "birthDate"),
    STATUS("Her residence status", "residenceStatus"),
    LEGAL_DATES("Dates and notices of proceedings", "legalDates"),
    GOALS("What she wants to reach", "goals"),
    WORK_PERMISSION("Whether she may work", "workPermission"),
    /** No question of the case file: the referrals know it. */
    EARLIER_HELP("Who helped her with this before");

    private final String label;
    private final List<String> fields;

    DataCategory(String label, String... fields) {
        this.label = label;
        this.fields = List.of(fields);
    }

    public String label() {
        return label;
    }

    /** The questions of the case file whose answers belong to this category. */
    public List<String> fields() {
        return fields;
    }
}
