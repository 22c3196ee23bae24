package org.assist.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assist.rulebook.Inn.HEAD;

import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gate lets through, and a collection of rules that reach for more than they may. */
class RuleGateTests {

    private static final String INSERT = "insert( new Refused( $n, drools.getRule().getName() ) );";

    @ParameterizedTest
    @ValueSource(strings = {
            "Guest( $n : name, age < 18 )",
            "Guest( $n : name, age >= 18 && age <= 60 || mood == Mood.TIRED )",
            "Guest( $n : name, languages contains \"en\", languages not contains \"de\" ) // a note",
            "/* a note\n on two lines */ Guest( $n : name, languages.isEmpty(), languages.size() < 1, !languages.contains(\"fr\") )",
            "Guest( $n : name, mood in ( Mood.MERRY, Mood.TIRED ), $mood : mood )\n not Bed( mood == $mood )",
            "Guest( $n : name )\n exists Bed( beds > 0 )",
            "Guest( $n : name, $languages : languages )\n not Guest( name != $n, languages.equals($languages) )",
            "Guest( $n : name, name == \"Runtime.getRuntime().exec(1); eval salience\" )",
    })
    void anHonestConditionPassesAndCompiles(String condition) {
        var text = HEAD + rule(condition, INSERT);
        assertThat(RuleGate.check(Inn.QUESTION, "x.drl", text)).hasSize(1);
        var files = new TreeMap<String, String>();
        files.put("beds.csv", Inn.BEDS);
        files.put("x.drl", text);
        assertThat(new RuleSet(Inn.QUESTION, files).cards()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Guest( $n : name, Runtime.getRuntime().exec(\"id\") != null )",
            "Guest( $n : name, java.lang.Runtime.getRuntime() != null )",
            "java.lang.Runtime()",
            "Guest( $n : name, name.getClass() != null )",
            "Guest( $n : name, name.class.classLoader != null )",
            "Guest( $n : name, class != null )",
            "Guest( $n : name, this.toString() == \"\" )",
            "Guest( $n : name, name.toUpperCase() == \"A\" )",
            "Guest( $n : name, name.repeat(999999999) != null )",
            "Guest( $n : name, name matches \"(a+)+b\" )",
            "Guest( $n : name, name soundslike \"b\" )",
            "Guest( $n : name ) eval( true )",
            "Guest( $n : name, eval( System.exit(0) == null ) )",
            "Guest( $n : name ) Object()",
            "Guest( $n : name ) Refused()",
            "Guest( $n : name ) not Refused( guest == $n )",
            "$n : String() from java.util.List.of(\"a\")",
            "Guest( $n : name ) accumulate( Guest(); $c : count(1) )",
            "Guest( $n : name ) Number() from accumulate( Guest(), init( int i = 0; ), action( i++; ), result( i ) )",
            "Guest( $n : name ) forall( Guest() )",
            "Guest( $n : name, name == (new java.io.File(\"x\")).name )",
            "Guest( $n : name, Mood.values().length > 0 )",
            "Guest( $n : name, mood == Mood.SAD )",
            "Guest( $n : name, mood == Mood.MERRY.declaringClass )",
            "Guest( $n : name, age == 1 + Inn.X )",
            "Guest( $n : name, name == 'x' )",
            "Guest( $n : name, name[0] == 1 )",
            "Guest( $n : name, name == \"\\u0022 + Runtime.x + \\u0022\" )",
            "Guest( $n : name, \\u0052untime.getRuntime() != null )",
            "Guest( $n : name ) // \\u000a Runtime.getRuntime().exec(1)",
            "Guest( $n : name ) // a note\r eval( true )",
            "Guest( $n : name, name == \"a\rb\" )",
            "Guest( $n := name )",
            "Guest( $n : name, age = 3 )",
            "Guest( $n : name ) then Runtime.getRuntime().exec(1); end rule \"two\" when",
            "Guest( $n : name ) entry-point",
            "Guest( $n : name ) @watch(name)",
            "/guests[ name == 1 ]",
            "Guest( $n : name, name#Object.hashCode() == 1 )",
            "Guest( $n : name, Mood::values != null )",
            "Guest( $n : name ); ?query( $n; )",
            "Guest( $n : name, \u0430ge > 1 )",
    })
    void aConditionThatReachesFurtherIsRefused(String condition) {
        assertRefused(HEAD + rule(condition, INSERT));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Runtime.getRuntime().exec(\"id\");",
            "java.lang.Runtime.getRuntime().exec(\"id\");",
            "System.exit(0);",
            "insert( new Refused( $n, Runtime.getRuntime().exec(\"id\") ) );",
            "insert( new Refused( $n, $n.getClass() ) );",
            "insert( new Refused( $n, $n + System.lineSeparator() ) );",
            "insert( new Refused( $n, drools.getKieRuntime() ) );",
            "insert( new Refused( $n, drools.getRule().getPackageName() ) );",
            "insert( new Refused( $n, new String() ) );",
            "insert( new Refused( $n, () -> 1 ) );",
            "insert( new Refused( $n, \"x\" ) {{ System.exit(0); }} );",
            "insert( new Guest( $n, 1, null, null ) );",
            "insert( new Mood() );",
            "insert( new Thread() );",
            "insert( $n );",
            "insertLogical( new Refused( $n, \"x\" ) );",
            "update( $n );",
            "modify( $n ) { setAge(1) }",
            "delete( $n );",
            "drools.halt();",
            "kcontext.getKieRuntime();",
            "{ insert( new Refused( $n, \"x\" ) ); }",
            "if ( true ) insert( new Refused( $n, \"x\" ) );",
            "while ( true );",
            "; insert( new Refused( $n, \"x\" ) );",
            "insert( new Refused( $n, \"x\" ) ); Thread.sleep(1);",
            "insert( new Refused( $n, \"x\" ) ); // \\u000a System.exit(0);",
            "insert( new Refused( $n, \"x\" ) ); // a note\r System.exit(0);",
            "insert( new Refused( $n, 'x' ) );",
            "",
    })
    void aConsequenceDoesNothingButConclude(String consequence) {
        assertRefused(HEAD + rule("Guest( $n : name )", consequence));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "import java.util.List;",
            "import org.assist.rulebook.*;",
            "import org.assist.rulebook.Rulebook;",
            "import org.assist.rulebook.RuleGate.Kind;",
            "import org.assist.ReferralEngine;",
            "import org.assist.rulebook.Question;",
            "import org.springframework.beans.factory.BeanFactory;",
            "import static java.lang.System.exit;",
            "import function java.lang.System.exit;",
            "import accumulate java.lang.Object foo;",
            "global java.util.List list;",
            "global org.assist.rulebook.Inn.Guest guest;",
            "function void f() { System.exit(0); }",
            "declare Thing name : String end",
            "declare trait Thing end",
            "query \"q\" Guest() end",
            "dialect \"mvel\"",
            "dialect \"java\"",
            "unit org.assist.Unit;",
            "declare window W Guest() end",
            "expander x.dsl",
            "attributes",
    })
    void afterTheHeadStandOnlyImportsOfItsOwnFactsAndRules(String statement) {
        assertRefused(HEAD + statement + "\n" + rule("Guest( $n : name )", INSERT));
        assertRefused(HEAD + rule("Guest( $n : name )", INSERT) + statement);
    }

    @ParameterizedTest
    @ValueSource(strings = {"salience 10", "no-loop", "no-loop true", "lock-on-active", "dialect \"mvel\"", "timer (int: 1s)", "enabled ( false )",
            "agenda-group \"x\"", "extends \"x\"", "duration 10", "date-effective \"1-Jan-2020\"", "auto-focus true", "@Propagation(EAGER)", "@criterion"})
    void aRuleHasNoAttributes(String attribute) {
        assertRefused(HEAD + rule("Guest( $n : name )", INSERT).replace("when", attribute + "\nwhen"));
    }

    @Test
    void thePackageIsTheFolder() {
        assertThatThrownBy(() -> RuleGate.check(Inn.QUESTION, "x.drl", HEAD.replace("rules.inn", "rules.other")))
                .hasMessage("rules/inn/x.drl, line 1: The package is rules.other. Write: package rules.inn;");
    }

    @Test
    void aRefusalSaysWhereAndWhatToDo() {
        assertThatThrownBy(() -> RuleGate.check(Inn.QUESTION, "x.drl", HEAD + rule("Guest( $n : name,\n wages > 3 )", INSERT)))
                .hasMessage("rules/inn/x.drl, line 11: wages is no word a condition may use. "
                        + "Use the imported facts, their components, constants and the operators of rules/README.md.");
    }

    @Test
    void aRuleTellsItsCriterionAndItsSource() {
        assertThat(RuleGate.check(Inn.QUESTION, "bed.drl", Inn.NO_BED))
                .containsExactly(new RuleCard("A guest without a bed is sent on", "I1", "House rules, 3", "inn/bed.drl", 8));
    }

    private static void assertRefused(String text) {
        assertThatThrownBy(() -> RuleGate.check(Inn.QUESTION, "x.drl", text)).isInstanceOf(BrokenRules.class)
                .hasMessageMatching("(?s)rules/inn/x.drl, line \\d+: .+");
    }

    private static String rule(String condition, String consequence) {
        return "rule \"A rule\"\nwhen\n    %s\nthen\n    %s\nend\n".formatted(condition, consequence);
    }
}
