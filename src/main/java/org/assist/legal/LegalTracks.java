package org.assist.legal;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.assist.deadline.LegalEventCode;
import org.assist.rulebook.Question;
import org.assist.rulebook.Rulebook;
import org.assist.vocabulary.Jurisdiction;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The ways in law, and what the house knows of each. What she tells her lawyer stays with her lawyer. */
@Component
public class LegalTracks {

    static final Question QUESTION = new Question("legal", List.of(TrackBegun.class),
            List.of(new Question.Table("tracks.csv", TrackRow.class, 1), new Question.Table("refusals.csv", RefusalRow.class, 2),
                    new Question.Table("surgery-times.csv", SurgeryTime.class, 1)),
            List.of(StageNeeded.class, ToWatch.class));

    private final Rulebook rulebook;

    LegalTracks(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    @Bean
    static Question legalQuestion() {
        return QUESTION;
    }

    /** Which stages a track has, what to watch on it, and its key documents. */
    public TrackAdvice advise(LegalTrack track) {
        var conclusions = rulebook.ask(QUESTION.name(), List.of(new TrackBegun(track)));
        var watch = conclusions.of(ToWatch.class).stream().findFirst()
                .orElseThrow(() -> new IllegalStateException("No rule in rules/legal says what to watch on " + track));
        return new TrackAdvice(track, conclusions.of(StageNeeded.class).stream().map(StageNeeded::stage).collect(toUnmodifiableSet()), watch.watch(),
                watch.documents());
    }

    /** What a refusal on this track is called in the diary of legal deadlines; empty where none follows from it. */
    public Optional<LegalEventCode> refusal(LegalTrack track) {
        return rulebook.rows(QUESTION.name(), RefusalRow.class).stream().filter(row -> row.track() == track).map(RefusalRow::event).findFirst();
    }

    /** When somebody looks at a permit that is valid until a day. */
    public Instant lookAt(LegalTrack track, LocalDate validUntil, Jurisdiction jurisdiction) {
        var weeks = rulebook.rows(QUESTION.name(), TrackRow.class).stream().filter(row -> row.track() == track).findFirst().orElseThrow().weeksBeforeEnd();
        return validUntil.minusWeeks(weeks).atStartOfDay(jurisdiction.zone()).toInstant();
    }
}
