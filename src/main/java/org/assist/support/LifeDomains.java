package org.assist.support;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.assist.rulebook.Question;
import org.assist.rulebook.Rulebook;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.ServiceType;
import org.assist.vocabulary.Urgency;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How her life is going, part by part, as she sees it and as her worker does; what presses is for {@code rules/planning} to say. */
@Component
@Transactional
public class LifeDomains {

    static final Question QUESTION = new Question("planning", List.of(DomainFacts.class),
            List.of(new Question.Table("domains.csv", DomainRow.class, 1), new Question.Table("target-times.csv", TargetTime.class, 1)),
            List.of(Presses.class, TalkOver.class));

    private final Rulebook rulebook;
    private final DomainRatings ratings;
    private final Clock clock;

    LifeDomains(Rulebook rulebook, DomainRatings ratings, Clock clock) {
        this.rulebook = rulebook;
        this.ratings = ratings;
        this.clock = clock;
    }

    @Bean
    static Question planningQuestion() {
        return QUESTION;
    }

    /** Keeps the ratings of one day: a rating for every part of her life that she or her worker said something about. */
    public void rate(CaseNumber number, Map<String, Object> answers) {
        Stream.of(LifeDomain.values()).forEach(domain -> {
            var hers = rating(answers.get(domain.herQuestion()));
            var workers = rating(answers.get(domain.workersQuestion()));
            if (hers.isPresent() || workers.isPresent()) {
                ratings.save(new DomainRating(number, domain, hers.orElse(null), workers.orElse(null), clock.instant()));
            }
        });
    }

    /** "Not now" and "would rather not say" are no ratings. */
    private static Optional<Rating> rating(Object answer) {
        return Stream.of(Rating.values()).filter(rating -> rating.name().equals(answer)).findFirst();
    }

    /** The newest rating of every part of her life, what presses first, then what goes worst. */
    @Transactional(readOnly = true)
    public List<DomainView> view(CaseNumber number) {
        var newest = new EnumMap<LifeDomain, DomainRating>(LifeDomain.class);
        ratings.findByCaseNumberOrderByRatedAt(number.digits()).forEach(rating -> newest.put(rating.domain(), rating));
        return newest.values().stream().map(this::view)
                .sorted(Comparator.comparing(DomainView::pressing).reversed().thenComparing(LifeDomains::worst).thenComparing(DomainView::domain)).toList();
    }

    private DomainView view(DomainRating rating) {
        var said = rulebook.ask(QUESTION.name(), List.of(rating.facts()));
        var presses = said.of(Presses.class).stream().map(Presses::sentence);
        var talkOver = said.of(TalkOver.class).stream().map(TalkOver::sentence);
        return new DomainView(rating.domain(), rating.hers(), rating.workers(), !said.of(Presses.class).isEmpty(), Stream.concat(presses, talkOver).toList());
    }

    /** Her own view; her worker's only where she has not said. */
    private static int worst(DomainView view) {
        return view.hers() == null ? view.workers().points() : view.hers().points();
    }

    /** Which part of her life a kind of help is for. */
    LifeDomain of(ServiceType type) {
        return domains().get(type);
    }

    private Map<ServiceType, LifeDomain> domains() {
        return rulebook.rows(QUESTION.name(), DomainRow.class).stream().collect(toMap(DomainRow::serviceType, DomainRow::domain));
    }

    /** Until when a need that comes into the plan today is to be met. */
    LocalDate targetDate(Urgency urgency) {
        var days = rulebook.rows(QUESTION.name(), TargetTime.class).stream().filter(row -> row.urgency() == urgency).findFirst().orElseThrow().days();
        return LocalDate.now(clock).plusDays(days);
    }
}
