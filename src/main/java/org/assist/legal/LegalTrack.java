package org.assist.legal;

/** A way in law that she may take; the codes are those of the form. */
public enum LegalTrack {

    L1("More legal information"),
    L2("Residence as a victim"),
    L3("Asylum"),
    L4("Which state is responsible (\"Dublin\")"),
    L5("Criminal proceedings, as witness or injured party"),
    L6("No penalty for what she was made to do"),
    L7("Compensation by the state"),
    L8("Compensation by the offender, unpaid wages"),
    L9("Family reunification"),
    L10("Identity and travel papers"),
    L11("Long-term residence or citizenship"),
    L12("Detention or removal"),
    L13("Family law and child protection"),
    L14("National referral mechanism in Scotland"),
    L15("National referral mechanism in Ireland");

    private final String label;

    LegalTrack(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
