package org.assist.identification;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.assist.rulebook.Question;
import org.assist.rulebook.Rulebook;
import org.assist.vocabulary.Certainty;
import org.assist.vocabulary.Jurisdiction;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Says who is in the programme, as {@code rules/identification} has it; help never waits for a formal identification. */
@Component
public class Programme {

    static final Question QUESTION = new Question("identification", List.of(ReportFacts.class),
            List.of(new Question.Table("countries.csv", CountryRow.class, 1), new Question.Table("child-times.csv", ChildTime.class, 1)),
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

    /**
     * Whether she is a third-country national, as funds for third-country nationals count it; one citizenship that is none is enough
     * for a no.
     *
     * @param citizenships ISO 3166-1 alpha-3 codes
     */
    public Certainty thirdCountryNational(Set<String> citizenships, Jurisdiction jurisdiction) {
        if (citizenships.isEmpty()) {
            return Certainty.UNKNOWN;
        }
        var noThirdCountry = rulebook.rows(QUESTION.name(), CountryRow.class).stream()
                .filter(country -> country.group() != CountryRow.Group.UNITED_KINGDOM || jurisdiction == Jurisdiction.UK_SCT)
                .map(CountryRow::code);
        return noThirdCountry.anyMatch(citizenships::contains) ? Certainty.NO : Certainty.YES;
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
