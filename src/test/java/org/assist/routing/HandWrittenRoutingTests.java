package org.assist.routing;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.assist.rulebook.NewSessions;
import org.assist.rulebook.RuleCard;
import org.assist.rulebook.Rulebook;
import org.junit.jupiter.api.Test;

/** The rules, and the same said in other ways, say the same: the benchmark compares like with like. */
class HandWrittenRoutingTests {

    private static final int SERVICES = 8;

    private final Rulebook rulebook = new Rulebook(List.of(PartnerRouting.QUESTION), "rules");

    @Test
    void whatIsWrittenByHandSaysWhatTheRulesSayAboutThousandsOfNeeds() {
        var hand = new HandWrittenRouting(rulebook);
        var spoken = new TreeSet<String>();
        for (var seed = 0; seed < 3_000; seed++) {
            var facts = new RandomNeeds(seed, SERVICES).next();
            var conclusions = rulebook.ask("routing", facts);
            assertThat(sorted(hand.ask(facts))).as("%s", facts).isEqualTo(sorted(conclusions.all()));
            spoken.addAll(conclusions.spoken());
        }
        assertThat(spoken).as("rules that spoke").containsExactlyInAnyOrderElementsOf(rulebook.rules("routing").stream().map(RuleCard::name).toList());
    }

    @Test
    void aNewSessionForEveryNeedSaysTheSame() {
        var sessions = new NewSessions(PartnerRouting.QUESTION);
        for (var seed = 0; seed < 300; seed++) {
            var facts = new RandomNeeds(seed, SERVICES).next();
            assertThat(sorted(sessions.ask(facts))).as("%s", facts).isEqualTo(sorted(rulebook.ask("routing", facts).all()));
        }
    }

    @Test
    void theDecisionTableHasTheSameObjections() {
        var table = new DmnRouting(rulebook);
        var said = new TreeSet<String>();
        for (var seed = 0; seed < 150; seed++) {
            var facts = new RandomNeeds(seed, SERVICES).next();
            var objections = rulebook.ask("routing", facts).of(Objection.class);
            assertThat(Set.copyOf(table.ask(facts))).as("%s", facts).isEqualTo(Set.copyOf(objections));
            objections.forEach(objection -> said.add(objection.sentence()));
        }
        assertThat(said).as("objections that were tried").hasSizeGreaterThan(40);
    }

    private static List<Record> sorted(Collection<Record> conclusions) {
        return conclusions.stream().sorted(comparing(Record::toString)).toList();
    }
}
