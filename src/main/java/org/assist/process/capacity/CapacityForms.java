package org.assist.process.capacity;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.assist.partner.Organisation;
import org.assist.partner.PartnerDirectory;
import org.assist.partner.PlacesQuestion;
import org.assist.partner.PlacesQuestions;
import org.assist.partner.Words;
import org.assist.process.forms.FormContent;
import org.assist.process.forms.TypedText;
import org.springframework.stereotype.Component;

/** Shows a coordinator whom to telephone, and what the partner said last. */
@Component
class CapacityForms implements FormContent {

    static final String FORM = "telephone-for-free-places";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    private final PlacesQuestions questions;
    private final PartnerDirectory directory;

    CapacityForms(PlacesQuestions questions, PartnerDirectory directory) {
        this.questions = questions;
        this.directory = directory;
    }

    /** The question in which a line of the table is answered. */
    static String field(int line) {
        return "freeInLine" + line;
    }

    @Override
    public Map<String, Object> of(Subject subject) {
        if (!subject.form().equals(FORM)) {
            return Map.of();
        }
        var question = questions.question(subject.caseNumber());
        var organisation = directory.organisation(question.organisation());
        return Map.of("askedPartner", TypedText.inMarkdown(organisation.name()), "askedPartnerReach", reach(organisation), "placesRows", rows(question, organisation),
                "placesCount", question.services().size());
    }

    private static String reach(Organisation organisation) {
        var telephone = organisation.profile().telephone();
        return "%s, %s. It is in %s and is written to in %s.".formatted(telephone == null ? "No telephone number is in the directory" : "Telephone " + TypedText.inMarkdown(telephone),
                TypedText.inMarkdown(organisation.mailAddress()), organisation.jurisdiction().label(), Words.language(organisation.language()));
    }

    private List<Map<String, Object>> rows(PlacesQuestion question, Organisation organisation) {
        var rows = new ArrayList<Map<String, Object>>();
        question.services().stream().flatMap(id -> Stream.ofNullable(directory.profile(id).orElse(null))).forEach(service -> rows.add(Map.of(
                "line", rows.size() + 1, "service", service.name(), "places", service.places(), "free", service.freePlaces(),
                "since", service.capacityAsOf() == null ? "never" : DAY.format(service.capacityAsOf().atZone(organisation.jurisdiction().zone())))));
        return rows;
    }
}
