package org.assist.identification;

/** What kind of body decides on identification, in the words of the HTCDS standard. */
public enum BodyType {

    POLICE("Police"), NGO("NGO"), COURT_OR_PROSECUTION("CourtOrProsecution"), GOVERNMENT("NonPoliceGovernmentalOrganization"), OTHER("Other");

    private final String code;

    BodyType(String code) {
        this.code = code;
    }

    /** As HTCDS writes it. */
    public String code() {
        return code;
    }
}
