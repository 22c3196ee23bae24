package org.assist.process.deadlines;

import java.util.Map;
import java.util.Set;

import org.assist.casefile.CaseRegister;
import org.assist.deadline.LegalDeadlines;
import org.assist.process.forms.FormContent;
import org.springframework.stereotype.Component;

/** Shows a legal deadline with the reason for its date, the dates of the case, and what can happen in law in its country. */
@Component
class LegalDeadlineForms implements FormContent {

    private static final Set<String> WITH_DIARY = Set.of("look-through-diary", "explain-identification-decision", "decide-identification-challenge");

    private final LegalDeadlines legal;
    private final CaseRegister register;
    private final Diary diary;

    LegalDeadlineForms(LegalDeadlines legal, CaseRegister register, Diary diary) {
        this.legal = legal;
        this.register = register;
        this.diary = diary;
    }

    @Override
    public Map<String, Object> of(Subject subject) {
        if (subject.legalDeadline() != null) {
            var deadline = legal.deadline(subject.legalDeadline());
            return Map.of("deadlineTitle", Diary.title(deadline), "deadlineDue", Diary.due(deadline), "deadlineWhy", diary.why(deadline),
                    "silenceMeaning", deadline.silence().label());
        }
        if (subject.form().equals("record-legal-event")) {
            return Map.of("legalEvents", legal.eventsOf(register.jurisdiction(subject.caseNumber())).stream()
                    .map(code -> Map.of("value", code.name(), "label", code.label())).toList());
        }
        if (WITH_DIARY.contains(subject.form())) {
            return Map.of("diaryRows", diary.rows(subject.caseNumber()), "diaryDeadlines", diary.open(subject.caseNumber()).stream()
                    .map(deadline -> Map.of("value", deadline.id().toString(), "label", Diary.title(deadline) + ", " + Diary.due(deadline))).toList());
        }
        return Map.of();
    }
}
