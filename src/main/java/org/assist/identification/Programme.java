package org.assist.identification;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.assist.rulebook.Question;
import org.assist.rulebook.Rulebook;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Says who is in the programme, as {@code rules/identification} has it; help never waits for a formal identification. */
@Component
public class Programme {

    static final Question QUESTION = new Question("identification", List.of(ReportFacts.class),
            List.of(new Question.Table("countries.csv", CountryRow.class, 1)),
            List.of(Signpost.class, ToVerify.class, ChildRoute.class));

    private static final String WELCOME =
            "She is in the programme: nothing known so far speaks against it";

    private final Rulebook rulebook;

    Programme(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    @Bean
    static Question programmeQuestion() {
        return QUESTION;
    }

    public ProgrammeDecision decide(ReportFacts report) {
        var conclusions = rulebook.ask(QUESTION.name(), List.of(report));
        var signposts = conclusions.of(Signpost.class).stream().map(Signpost::sentence).distinct().sorted().toList();
        var childRoute = conclusions.of(ChildRoute.class);
        var remarks = Stream.concat(childRoute.stream().map(ChildRoute::sentence),
                conclusions.of(ToVerify.class).stream().map(ToVerify::sentence).distinct().sorted()).toList();
        return new ProgrammeDecision(signposts.isEmpty(), !childRoute.isEmpty(),
                signposts.isEmpty() ? WELCOME : signposts.stream().collect(Collectors.joining(". ")), remarks, conclusions.version());
    }
}
