package org.assist.reporting;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.ServiceType;

/** The tables there are: where their counts come from and what their codes are called. Each row and column is always there. */
enum FigureDraft {

    CASES("Cases by stage and country", "Cases that are open or were closed, by where they stand now.", "Stage", "Country",
            words("INTAKE", "Intake", "CRISIS", "Crisis", "TRANSITION", "Transition", "INTEGRATION", "Integration", "FOLLOW_UP", "Follow-up",
                    "RESTING", "On hold, missing or handed over", "CLOSED", "Closed"),
            Arrays.stream(Jurisdiction.values()).collect(toMap(Jurisdiction::name, Jurisdiction::label, (one, two) -> one, LinkedHashMap::new)),
            "select place as \"row\", jurisdiction as \"column\", women from assist.figure_cases where organisation = ?"),

    NEEDS("Needs and what became of them", "Women with at least one such need; what could not be met is shown as well.", "Kind of help", "Result",
            words("SAFETY", "Safety and shelter", "HEALTH", "Health", "PSYCHOSOCIAL", "Psychosocial help", "LEGAL", "Legal help", "MATERIAL", "Material help",
                    "INTEGRATION", "Integration", "RETURN", "Return", "SUPPORT", "Support"),
            words("UNDER_WAY", "Under way", "MET", "Met", "PARTLY_MET", "Met in part", "UNMET", "Not met", "NOT_AVAILABLE", "Not available",
                    "DECLINED", "Not wanted any more"),
            "select pillar as \"row\", result as \"column\", count(distinct case_number) as women from assist.figure_needs join (values %s) kind(type, pillar)"
                    .formatted(kinds()) + " on type = service_type where organisation = ? group by pillar, result"),

    SCREENING("Screening results", "Cases by what the indicators pointed to and what the worker concluded; nobody is ever found to be no victim.",
            "By the rules", "By the worker",
            words("STRONG", "Strong indications", "SOME", "Some indications", "NONE_YET", "None yet"),
            words("STRONG", "Strong indications", "SOME", "Some indications", "NONE_YET", "None yet", "OPEN", "Not concluded"),
            "select weighed as \"row\", concluded as \"column\", women from assist.figure_screening where organisation = ?"),

    CONFIDENCE("Confidence at the start and later", "Women who answered both times: the mean of five sentences, from 0 to 10.", "At the start", "Later",
            words("LOW", "Below 4", "MIDDLE", "4 to below 7", "HIGH", "7 and more"),
            words("LOW", "Below 4", "MIDDLE", "4 to below 7", "HIGH", "7 and more"),
            "select start_band as \"row\", later_band as \"column\", women from assist.figure_confidence where organisation = ?"),

    LANGUAGE("Language of the country at the start and later", "Women of whom both are known.", "At the start", "Later",
            words("NONE", "Hardly anything", "A", "A1, A2", "B", "B1, B2", "C", "C1, C2"),
            words("NONE", "Hardly anything", "A", "A1, A2", "B", "B1, B2", "C", "C1, C2"),
            "select start_band as \"row\", later_band as \"column\", women from assist.figure_language where organisation = ?"),

    JUSTICE("Access to justice", "Women who had reached a milestone; each of them is her choice.", "Milestone", "When",
            words("INFORMED", "She knows her rights", "LAWYER", "She has a lawyer", "APPLIED_FOR_STATUS", "She applied for a status", "STATUS_GRANTED", "The status was granted",
                    "REPORTED_BY_CHOICE", "She reported, because she wanted to", "COMPENSATION_CLAIMED", "She claimed compensation",
                    "COMPENSATION_AWARDED", "Compensation was awarded", "DECISION_UNDERSTOOD", "She understood the decision"),
            words("START", "At the start", "LATER", "Later"),
            "select code as \"row\", moment as \"column\", women from assist.figure_justice where organisation = ?"),

    SATISFACTION("How content they are with our help", "Answers, given without a name to somebody who was not their caseworker.", "When", "Answer",
            words("START", "At the start", "M3", "After 3 months", "M6", "After 6 months", "M12", "After 12 months", "EXIT", "At the end"),
            words("VERY_CONTENT", "Very content", "CONTENT", "Content", "IN_PART", "In part", "LITTLE_CONTENT", "Not very content", "NOT_CONTENT", "Not content"),
            "select moment as \"row\", satisfaction as \"column\", women from assist.figure_satisfaction where organisation = ?");

    private final String title;
    private final String about;
    private final String rowsAre;
    private final String columnsAre;
    private final Map<String, String> rows;
    private final Map<String, String> columns;
    private final String counts;

    FigureDraft(String title, String about, String rowsAre, String columnsAre, Map<String, String> rows, Map<String, String> columns, String counts) {
        this.title = title;
        this.about = about;
        this.rowsAre = rowsAre;
        this.columnsAre = columnsAre;
        this.rows = rows;
        this.columns = columns;
        this.counts = counts;
    }

    Figure with(PublishedTable table) {
        return new Figure(name(), title, about, rowsAre, columnsAre, table);
    }

    String row(String code) {
        return word(rows, code);
    }

    String column(String code) {
        return word(columns, code);
    }

    List<String> rows() {
        return List.copyOf(rows.values());
    }

    List<String> columns() {
        return List.copyOf(columns.values());
    }

    /** Rows of {@code row}, {@code column} and {@code women} for one organisation. */
    String counts() {
        return counts;
    }

    private String word(Map<String, String> words, String code) {
        var word = words.get(code);
        if (word == null) {
            throw new IllegalStateException("The figure %s has no word for %s".formatted(this, code));
        }
        return word;
    }

    private static Map<String, String> words(String... codesAndWords) {
        var words = new LinkedHashMap<String, String>();
        for (var i = 0; i < codesAndWords.length; i += 2) {
            words.put(codesAndWords[i], codesAndWords[i + 1]);
        }
        return words;
    }

    /** Every kind of help with its pillar, as SQL values; both are enums of ours. */
    private static String kinds() {
        return String.join(", ", Arrays.stream(ServiceType.values()).map(type -> "('%s', '%s')".formatted(type.name(), type.pillar().name())).toList());
    }
}
