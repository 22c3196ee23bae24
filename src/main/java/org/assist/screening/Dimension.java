package org.assist.screening;

import java.util.stream.Stream;

/** The six dimensions of the Delphi indicators (ILO and European Commission, 2009), and the question of the form that asks for each. */
public enum Dimension {

    DECEPTIVE_RECRUITMENT("Deceived when recruited", "deceptiveRecruitment"),
    COERCIVE_RECRUITMENT("Forced when recruited", "coerciveRecruitment"),
    RECRUITMENT_VULNERABILITY("Vulnerable when recruited", "recruitmentVulnerability"),
    EXPLOITATION("Exploited", "exploitationSigns"),
    DESTINATION_COERCION("Forced afterwards", "destinationCoercion"),
    DESTINATION_VULNERABILITY("Vulnerable afterwards", "destinationVulnerability");

    private final String label;
    private final String question;

    Dimension(String label, String question) {
        this.label = label;
        this.question = question;
    }

    /** In words, as the form shows it. */
    public String label() {
        return label;
    }

    String question() {
        return question;
    }

    /** The question of the form that says what became of the indicators that were not ticked. */
    String othersQuestion() {
        return question + "Others";
    }

    static Stream<Dimension> all() {
        return Stream.of(values());
    }
}
