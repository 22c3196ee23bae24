package org.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.assist.ProcessModelTests.Model;
import org.assist.consent.DataCategory;
import org.assist.process.parts.CasePart;
import org.assist.routing.NeedFacts;
import org.assist.routing.ServiceFacts;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The principles of the project as far as models and rules can break them, found by walking the models' graphs, not by
 * hand. PRN-06 and PRN-14 stand in {@link FirstStepsPrinciplesTests}.
 */
class PrincipleTests {

    /** Where the law itself asks whether she works with the police, or somebody looks for her. */
    private static final Set<String> POLICE_MAY_BE_ASKED_ABOUT = Set.of("legal-track", "missing-search");

    @ParameterizedTest(name = "{0}: {2} is not reached without {1}")
    @CsvSource({
            // PRN-01, needs-based: a partner is asked only where she and her worker chose one for a recorded need
            "partner-referral, Task_ChoosePartner, Call_ReferralOffer",
            // PRN-04, consent: nothing goes out past the question whether her consent is in force
            "partner-referral, Gateway_ConsentInForce, Call_ReferralOffer",
            "partner-referral, Call_DisclosureConsent, Call_ReferralOffer",
            // PRN-05, early legal help: information comes before everything else
            "legal-aid, Task_GiveLegalInformation, ANY_OTHER_TASK",
            // PRN-07, safety first: assistance begins with a look at the danger
            "victim-assistance, Call_RiskAndSafety, Call_Assistance",
            // PRN-11, continuity: no case is closed without follow-up having been agreed on
            "victim-assistance, Call_FollowUp, End_CaseClosed",
            "closure, Task_BeginFollowUp, End_ClosureAgreed",
            "closure, Task_ApproveClosure, End_ClosureAgreed"})
    void noWayLeadsPast(String key, String step, String target) {
        var reached = reached(model(key), node -> node.getId().equals(step), flow -> false);
        if (target.equals("ANY_OTHER_TASK")) {
            assertThat(reached).noneMatch(id -> id.startsWith("Task_"));
        } else {
            assertThat(reached).doesNotContain(target);
            assertThat(reached(model(key), node -> false, flow -> false)).as("there is such a step").contains(target, step);
        }
    }

    @Test
    void prn04_anOfferIsMadeOnlyOnTheAnswerThatHerConsentIsInForce() {
        var calling = ProcessModelTests.models().filter(model -> model.all(CallActivity.class).stream().anyMatch(PrincipleTests::asksAPartner)).toList();
        assertThat(calling).isNotEmpty().allSatisfy(model -> {
            var offer = model.all(CallActivity.class).stream().filter(PrincipleTests::asksAPartner).findFirst().orElseThrow();
            assertThat(reached(model, node -> false, flow -> condition(flow).equals("${consentInForce == true}"))).doesNotContain(offer.getId());
        });
        assertThat(ProcessModelTests.models()
                .filter(model -> text(model).contains("${sendReferral}"))).extracting(Model::file).containsExactly("referral-offer.bpmn");
    }

    @ParameterizedTest
    @MethodSource("models")
    void prn03_helpNeverDependsOnWorkingWithThePolice(Model model) {
        if (!POLICE_MAY_BE_ASKED_ABOUT.contains(model.process().getId())) {
            assertThat(model.all(SequenceFlow.class)).extracting(PrincipleTests::condition)
                    .noneMatch(condition -> condition.toLowerCase(Locale.ROOT).matches(".*(police|cooperat|testif|statement|prosecut).*"));
        }
    }

    @Test
    void prn03_noRoutingRuleKnowsWhetherSheWorksWithThePolice() {
        assertThat(Stream.of(NeedFacts.class.getRecordComponents(), ServiceFacts.class.getRecordComponents()).flatMap(Stream::of))
                .extracting(component -> component.getName().toLowerCase(Locale.ROOT)).noneMatch(name -> name.matches(".*(police|cooperat|testif).*"));
    }

    @Test
    void prn02_womenOnlyIsTheDefaultWhereSheIsMostExposed() throws IOException {
        assertThat(Files.readString(Path.of("rules/routing/women-only.drl"))).contains("Pillar.SAFETY", "Pillar.PSYCHOSOCIAL", "waived not contains \"R11\"");
    }

    @Test
    void prn10_herLanguageIsAConditionThatOnlySheCanWaive() throws IOException {
        assertThat(Files.readString(Path.of("rules/routing/language.drl"))).contains("@criterion(R10)", "waived not contains \"R10\"", "new Objection(");
    }

    @Test
    void prn08_noCategoryOfWhatAPartnerMayBeToldHoldsWhatWasDoneToHer() {
        assertThat(Stream.of(DataCategory.values()).flatMap(category -> category.fields().stream()))
                .noneMatch(field -> field.matches("(?i).*(exploitation|screening|recruitment|coercion|indicator|note|story).*"));
    }

    @Test
    void prn09_sheMayAskForHerFileAndTakeAConsentBackByOneClickOfHerWorker() {
        assertThat(Stream.of(CasePart.DATA_REQUEST, CasePart.CONSENT_WITHDRAWAL)).allMatch(part -> part.button().isPresent());
    }

    @Test
    void prn12_whoSheIsExcludesHerFromNothing() {
        assertThat(Stream.of(NeedFacts.class.getRecordComponents())).extracting(component -> component.getName().toLowerCase(Locale.ROOT))
                .noneMatch(name -> name.matches(".*(religio|sexual|disab|ethnic|faith|health).*"));
    }

    /** Several may be asked at the same time where it presses; one takes her on, and PlacesTests tells that the database sees to it. */
    @Test
    void prn13_aNeedIsTakenOnByOnePartner() {
        assertThat(models().flatMap(model -> model.all(CallActivity.class).stream()).filter(call -> call.getCalledElement().equals("referral-handover")))
                .singleElement().satisfies(handover -> assertThat(handover.getLoopCharacteristics()).isNull());
    }

    @Test
    void prn15_aRuleSaysInASentenceWhatItDecides() throws IOException {
        try (var files = Files.walk(Path.of("rules"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".drl")).toList()).isNotEmpty().allSatisfy(file ->
                    assertThat(Files.readString(file).lines().filter(line -> line.startsWith("rule ")))
                            .isNotEmpty().allMatch(line -> line.split(" ").length > 3, "is a sentence"));
        }
    }

    static Stream<Model> models() {
        return ProcessModelTests.models();
    }

    private static Model model(String key) {
        return ProcessModelTests.models().filter(model -> model.process().getId().equals(key)).findFirst().orElseThrow();
    }

    private static boolean asksAPartner(CallActivity call) {
        return call.getCalledElement().equals("referral-offer");
    }

    private static String condition(SequenceFlow flow) {
        return flow.getConditionExpression() == null ? "" : flow.getConditionExpression().getTextContent();
    }

    private static String text(Model model) {
        return Bpmn.convertToString(model.bpmn());
    }

    /** Every step that can be reached from a start when nobody passes these steps or takes these arrows. */
    private static Set<String> reached(Model model, Predicate<FlowNode> closedStep, Predicate<SequenceFlow> closedArrow) {
        var seen = new HashSet<FlowNode>();
        var ahead = new ArrayDeque<FlowNode>(model.all(StartEvent.class));
        while (!ahead.isEmpty()) {
            var node = ahead.poll();
            if (!closedStep.test(node) && seen.add(node)) {
                node.getOutgoing().stream().filter(flow -> !closedArrow.test(flow)).forEach(flow -> ahead.add(flow.getTarget()));
                model.all(BoundaryEvent.class).stream().filter(event -> event.getAttachedTo().equals(node)).forEach(ahead::add);
            }
        }
        var ids = new HashSet<String>();
        seen.forEach(node -> ids.add(node.getId()));
        return ids;
    }
}
