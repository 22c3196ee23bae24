package org.assist.rulebook;

import java.util.List;
import java.util.Set;

/** A question small enough to try the rulebook on: who may stay at the inn. */
public final class Inn {

    public enum Mood { MERRY, TIRED }

    public record Guest(String name, int age, Mood mood, Set<String> languages) {}

    public record Bed(Mood mood, int beds) {}

    public record Refused(String guest, String sentence) {}

    static final Question QUESTION = new Question("inn", List.of(Guest.class),
            List.of(new Question.Table("beds.csv", Bed.class, 1)), List.of(Refused.class));

    static final String BEDS = """
            # how many beds stand where
            mood,beds
            MERRY,2
            TIRED,0
            """;

    static final String HEAD = """
            package rules.inn;

            import org.assist.rulebook.Inn.Guest;
            import org.assist.rulebook.Inn.Bed;
            import org.assist.rulebook.Inn.Mood;
            import org.assist.rulebook.Inn.Refused;

            """;

    static final String NO_BED = HEAD + """
            rule "A guest without a bed is sent on"
            @criterion(I1) @source("House rules, 3")
            when
                Guest( $name : name, $mood : mood )
                Bed( mood == $mood, beds < 1 )
            then
                insert( new Refused( $name, drools.getRule().getName() ) );
            end
            """;

    private Inn() {}
}
