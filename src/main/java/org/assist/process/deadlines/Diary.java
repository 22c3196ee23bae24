package org.assist.process.deadlines;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.assist.deadline.LegalDeadline;
import org.assist.deadline.LegalDeadlines;
import org.assist.deadline.LegalState;
import org.assist.deadline.LegalUnit;
import org.assist.deadline.Silence;
import org.assist.vocabulary.CaseNumber;
import org.springframework.stereotype.Component;

/** The legal dates of a case as a form shows them. */
@Component
public class Diary {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    private final LegalDeadlines legal;

    Diary(LegalDeadlines legal) {
        this.legal = legal;
    }

    /** Every deadline whose date can still change, the next one first. */
    public List<LegalDeadline> open(CaseNumber number) {
        return legal.all(number).stream().filter(deadline -> deadline.state().isOpen()
                || deadline.state() == LegalState.EXPIRED && deadline.silence() == Silence.NOTHING).toList();
    }

    /** The same as rows of a table. */
    public List<Map<String, Object>> rows(CaseNumber number) {
        return open(number).stream().map(deadline -> Map.<String, Object>of("title", title(deadline), "due", due(deadline),
                "state", deadline.state().label(), "sure", sure(deadline), "why", why(deadline))).toList();
    }

    static String title(LegalDeadline deadline) {
        return "%s (%s)".formatted(deadline.title(), deadline.period());
    }

    static String due(LegalDeadline deadline) {
        var words = (deadline.countedIn() == LegalUnit.HOURS ? MOMENT : DAY).format(deadline.dueAt().atZone(deadline.jurisdiction().zone()));
        return deadline.openEnd() ? "not before " + words : deadline.minimum() && deadline.confirmedOn() == null ? words + " at the earliest" : words;
    }

    static String sure(LegalDeadline deadline) {
        return deadline.confirmedOn() != null ? "confirmed" : deadline.toBeConfirmed() ? "have it confirmed (%s)".formatted(deadline.certainty())
                : deadline.certainty();
    }

    /** The last word on why it has this date. */
    String why(LegalDeadline deadline) {
        var history = legal.history(deadline.id());
        return history.get(history.size() - 1).words();
    }
}
