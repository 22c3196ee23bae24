package org.assist.deadline;

import java.time.LocalDate;

import org.assist.vocabulary.Jurisdiction;

/**
 * A time that the law gives; a row of its table. None of them is legal advice: a lawyer in each country signs them off, and
 * the date on a notice always wins over a counted one.
 *
 * @param id             as in the dossier, such as {@code IE-05}
 * @param jurisdiction   whose law it is; empty for all states of the European Union
 * @param track          the legal track it belongs to, {@code L1} to {@code L15}, or {@code DATA}
 * @param starts         the event it is counted from
 * @param amount         0 or more; 0 is due at once
 * @param countsStartDay whether the day of the event is the first day
 * @param rollsForward   whether an end on a weekend or a holiday moves to the next working day
 * @param minimum        whether it is "at least" so long, the real end standing in the decision
 * @param condition      when it holds; {@code ALWAYS} where it depends on nothing
 * @param silence        what it means when the date passes and nobody answered
 * @param silenceEvent   the event that silence is taken for, or empty
 * @param warnings       when to warn, separated by blanks: {@code 7d} or {@code 4h} before, {@code 50%} of the time
 * @param lookAgainDays  after how many days somebody looks again while it is late, stands still or has no end; 1 or more
 * @param appliesFrom    holds for events from this day on, or empty
 * @param certainty      A read in the law, B read elsewhere, C not verified, D changing or contested, PROP our proposal
 */
public record LegalPeriod(String id, Jurisdiction jurisdiction, String track, String title, LegalKind kind, LegalEventCode starts, int amount,
                          LegalUnit countedIn, boolean countsStartDay, boolean rollsForward, boolean minimum, Circumstance condition,
                          Silence silence, LegalEventCode silenceEvent, AtDue atDue, String warnings, int lookAgainDays, LocalDate appliesFrom,
                          String certainty, String source) {

    public LegalPeriod {
        require(id != null && id.matches("[A-Z]{2,3}-[0-9A-Za-z]{1,12}"), "The id is letters, a hyphen and a number, such as ES-04");
        require(track != null && track.matches("L\\d{1,2}|DATA"), "The track is L1 to L15 or DATA");
        require(title != null && title.length() <= 150, "A title of at most 150 letters is needed");
        require(kind != null && starts != null && countedIn != null && condition != null && silence != null && atDue != null,
                "Kind, starts, countedIn, condition, silence and atDue are needed");
        require(amount >= 0 && lookAgainDays >= 1, "The amount is 0 or more, lookAgainDays 1 or more");
        require((silence == Silence.NOTHING) != (atDue == AtDue.ACT_ON_SILENCE), "ACT_ON_SILENCE stands where silence means something, and only there");
        require(silence != Silence.NOTHING || silenceEvent == null, "Where silence means NOTHING no event follows from it");
        require(warnings == null || warnings.matches("(\\d{1,3}[dh%])( \\d{1,3}[dh%])*") && warnings.length() <= 60,
                "Warnings are such as 14d 7d 24h or 50%, separated by blanks");
        require(certainty != null && certainty.matches("(A|B|C|D)(/D)?|PROP"), "The certainty is A, B, C, D, PROP, or such as A/D");
        require(source != null && source.length() <= 200, "A source of at most 200 letters is needed");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
