package org.assist.support;

/** The eighteen parts of a life that a plan looks at. */
public enum LifeDomain {

    SAFETY("Safety", "Safety"),
    HOUSING("A place to live", "Housing"),
    PHYSICAL_HEALTH("Body and health", "PhysicalHealth"),
    MENTAL_HEALTH("How she feels inside", "MentalHealth"),
    LEGAL_STATUS("Right to stay", "LegalStatus"),
    LEGAL_PROCEEDINGS("Courts and police", "LegalProceedings"),
    DOCUMENTS("Papers", "Documents"),
    INCOME("Money and debts", "Income"),
    LANGUAGE("Language, reading, writing", "Language"),
    EDUCATION("School and training", "Education"),
    EMPLOYMENT("Work", "Employment"),
    CHILDREN("Her children", "Children"),
    FAMILY("Family and relationships", "Family"),
    SOCIAL_NETWORK("Friends, belonging", "SocialNetwork"),
    CULTURE("Culture and faith", "Culture"),
    DIGITAL_SAFETY("Phone and internet", "DigitalSafety"),
    INDEPENDENCE("Doing things herself", "Independence"),
    PURPOSE("Plans, a meaning", "Purpose");

    private final String label;
    private final String question;

    LifeDomain(String label, String question) {
        this.label = label;
        this.question = question;
    }

    public String label() {
        return label;
    }

    /** The question of the form that takes down how she sees it. */
    String herQuestion() {
        return "her" + question;
    }

    /** The question of the form that takes down how her worker sees it. */
    String workersQuestion() {
        return "our" + question;
    }
}
