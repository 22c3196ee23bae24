package org.assist;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.assist.process.parts.CasePart;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What every model and every form must fulfil, read from the files alone; {@code processes/README.md} is held to it too. */
class ProcessModelTests {

    private static final Path FOLDER = Path.of("processes");
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final int MOST_STEPS = 20;
    private static final Set<String> STEPS = Set.of("startEvent", "endEvent", "boundaryEvent", "intermediateCatchEvent", "userTask",
            "serviceTask", "receiveTask", "callActivity", "subProcess", "exclusiveGateway", "inclusiveGateway", "parallelGateway");
    private static final Set<String> CAMUNDA_WORDS = Set.of("in", "out", "failedJobRetryTimeCycle", "historyTimeToLive", "versionTag",
            "isStartableInTasklist", "delegateExpression", "asyncBefore", "candidateGroups", "formRef", "formRefBinding", "collection",
            "elementVariable");
    private static final Set<String> FIELDS = Set.of("textfield", "textarea", "number", "checkbox", "radio", "select", "checklist", "taglist",
            "datetime", "group", "table", "text");
    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern BEAN_FOR_EACH = Pattern.compile("\\$\\{(\\w+)\\.of\\(execution\\)}");
    private static final Pattern DATE = Pattern.compile("\\$\\{(\\w+At)}");
    private static final String COMPARISON = "(\\w+) (?:== '[A-Z_0-9]+'|== true|> 0)";
    private static final Pattern CONDITION = Pattern.compile("\\$\\{" + COMPARISON + "(?: or " + COMPARISON + ")?}");

    // ---- models

    @ParameterizedTest
    @MethodSource("models")
    void aFileHoldsOneProcessNamedAsTheFile(Model model) {
        Bpmn.validateModel(model.bpmn());
        assertThat(model.bpmn().getModelElementsByType(Process.class)).singleElement()
                .satisfies(process -> assertThat(process.getId() + ".bpmn").isEqualTo(model.file()))
                .satisfies(process -> assertThat(process.isExecutable()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("models")
    void aProcessSaysWhatItIsForItsVersionAndHowLongItsHistoryIsKept(Model model) {
        assertThat(model.process().getName()).isNotBlank();
        assertThat(text(model.process())).isNotBlank();
        assertThat(model.process().getCamundaVersionTag()).isNotBlank();
        assertThat(model.process().getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
    }

    @Test
    void whatIsStartedByHandHasAFormAtItsStart() {
        var startable = models().filter(model -> model.process().isCamundaStartableInTasklist()).toList();
        assertThat(startable).extracting(Model::file).contains("intake.bpmn")
                .isSubsetOf("intake.bpmn", "first-contact.bpmn", "mentor-recruitment.bpmn", "legal-surgery.bpmn");
        assertThat(startable).allSatisfy(model -> assertThat(model.process().getChildElementsByType(StartEvent.class))
                .anySatisfy(start -> assertThat(start.getCamundaFormRef()).isIn(forms().keySet())));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aModelIsShortEnoughToBeUnderstoodAtOnce(Model model) {
        var drawn = model.all(FlowNode.class).stream().filter(not(BoundaryEvent.class::isInstance)).toList();
        assertThat(drawn).hasSizeLessThanOrEqualTo(MOST_STEPS);
    }

    @ParameterizedTest
    @MethodSource("models")
    void aModelIsMadeOfKnownStepsOnly(Model model) {
        assertThat(model.all(FlowNode.class)).allSatisfy(node -> assertThat(node.getElementType().getTypeName()).isIn(STEPS));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aModelHoldsNoScriptsClassesConnectorsOrListeners(Model model) {
        assertThat(everything(model)).filteredOn(node -> CAMUNDA.equals(node.getNamespaceURI()))
                .allSatisfy(node -> assertThat(node.getLocalName()).isIn(CAMUNDA_WORDS));
        assertThat(everything(model)).extracting(Node::getLocalName).doesNotContain("script", "scriptFormat", "language", "import");
    }

    @ParameterizedTest
    @MethodSource("models")
    void anExpressionNamesABeanOrComparesAVariableAndNothingElse(Model model) {
        var allowed = Stream.of(
                model.all(ServiceTask.class).stream().map(ServiceTask::getCamundaDelegateExpression).filter(BEAN.asMatchPredicate()),
                conditions(model).filter(CONDITION.asMatchPredicate()),
                dates(model).filter(DATE.asMatchPredicate()),
                collections(model).filter(BEAN_FOR_EACH.asMatchPredicate()),
                Stream.of("#{execution.processBusinessKey}")).flatMap(s -> s).collect(toSet());
        assertThat(everything(model).map(ProcessModelTests::written)).filteredOn(text -> text.matches("(?s).*[$#]\\{.*"))
                .allSatisfy(expression -> assertThat(expression).isIn(allowed));
    }

    @ParameterizedTest
    @MethodSource("models")
    void anIdIsKindAndName(Model model) {
        assertThat(model.all(FlowNode.class)).allSatisfy(node -> assertThat(node.getId()).matches(kind(node) + "_[A-Z][A-Za-z0-9]+"));
        assertThat(model.all(SequenceFlow.class)).allSatisfy(flow -> assertThat(flow.getId()).matches("Flow_[A-Z][A-Za-z0-9]+(_[A-Z][A-Za-z0-9]+)+"));
        assertThat(model.all(Message.class)).allSatisfy(message -> assertThat(message.getId()).isEqualTo("Message_" + message.getName()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyStepIsLabelled(Model model) {
        assertThat(model.all(FlowNode.class)).filteredOn(node -> !(node instanceof Gateway) || node.getOutgoing().size() > 1)
                .allSatisfy(node -> assertThat(node.getName()).as(node.getId()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("models")
    void aTaskIsAVerbAndAnObject(Model model) {
        var tasks = Stream.of(model.all(UserTask.class), model.all(ServiceTask.class), model.all(ReceiveTask.class)).flatMap(Collection::stream);
        assertThat(tasks).allSatisfy(task -> {
            var words = task.getName().split(" ");
            assertThat(words).as(task.getName()).hasSizeBetween(2, 5);
            assertThat(task.getId()).startsWith("Task_" + words[0]);
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aServiceTaskIsNamedAsItsBean(Model model) {
        assertThat(model.all(ServiceTask.class)).allSatisfy(task -> {
            var bean = first(BEAN, task.getCamundaDelegateExpression());
            assertThat(task.getId()).startsWith("Task_" + Character.toUpperCase(bean.charAt(0)) + bean.substring(1));
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aUserTaskHasAHelpTextAndSomebodyWhoDoesIt(Model model) {
        assertThat(model.all(UserTask.class)).allSatisfy(task -> {
            assertThat(text(task)).as(task.getName()).hasSizeBetween(40, 240);
            assertThat(task.getCamundaCandidateGroupsList()).as(task.getName()).hasSize(1).isSubsetOf("caseworker", "colleague", "coordinator", "supervisor");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aUserTaskShowsTheFormOfItsName(Model model) {
        assertThat(model.all(UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaFormRef()).isEqualTo(kebab(task.getId().substring("Task_".length()))).isIn(forms().keySet());
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aDecisionIsAQuestionWithNamedAnswers(Model model) {
        assertThat(model.all(Gateway.class)).filteredOn(gateway -> gateway.getOutgoing().size() > 1).allSatisfy(gateway -> {
            assertThat(gateway.getName()).endsWith("?");
            assertThat(gateway.getOutgoing()).allSatisfy(answer -> assertThat(answer.getName()).as(answer.getId()).isNotBlank());
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aDecisionAlwaysHasAWayOut(Model model) {
        assertThat(model.all(ExclusiveGateway.class)).filteredOn(gateway -> gateway.getOutgoing().size() > 1).allSatisfy(gateway -> {
            assertThat(gateway.getDefault()).as(gateway.getId()).isNotNull();
            assertThat(gateway.getOutgoing()).allSatisfy(answer ->
                    assertThat(answer.getConditionExpression() == null).as(answer.getId()).isEqualTo(answer.equals(gateway.getDefault())));
        });
        assertThat(model.all(InclusiveGateway.class)).filteredOn(gateway -> gateway.getOutgoing().size() > 1)
                .allSatisfy(gateway -> assertThat(gateway.getOutgoing()).anyMatch(answer -> answer.getConditionExpression() == null));
    }

    @ParameterizedTest
    @MethodSource("models")
    void onlyADecisionDecides(Model model) {
        assertThat(model.all(SequenceFlow.class)).filteredOn(flow -> flow.getConditionExpression() != null)
                .allSatisfy(flow -> assertThat(flow.getSource()).as(flow.getId()).isInstanceOf(Gateway.class));
        assertThat(model.all(FlowNode.class)).filteredOn(not(Gateway.class::isInstance))
                .allSatisfy(node -> assertThat(node.getOutgoing()).as(node.getId()).hasSizeLessThanOrEqualTo(1));
    }

    @ParameterizedTest
    @MethodSource("models")
    void nothingStandsApartAndEverythingEnds(Model model) {
        assertThat(model.all(FlowNode.class)).filteredOn(node -> !(node instanceof SubProcess)).allSatisfy(node -> {
            assertThat(node.getIncoming().isEmpty()).as("nothing leads to " + node.getId()).isEqualTo(node instanceof StartEvent || node instanceof BoundaryEvent);
            assertThat(node.getOutgoing().isEmpty()).as("nothing follows " + node.getId()).isEqualTo(node instanceof EndEvent);
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void whoeverWaitsForOthersWaitsUntilADate(Model model) {
        assertThat(model.all(ReceiveTask.class)).allSatisfy(wait -> assertThat(model.all(BoundaryEvent.class)).as(wait.getId())
                .anyMatch(event -> event.getAttachedTo().equals(wait) && event.cancelActivity() && isTimer(event)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aTimerTakesItsDateFromTheDeadlineRules(Model model) {
        assertThat(model.all(TimerEventDefinition.class)).filteredOn(timer -> !(timer.getParentElement() instanceof StartEvent)).allSatisfy(timer -> {
            assertThat(timer.getTimeDate()).as(timer.getId()).isNotNull();
            assertThat(timer.getTimeDate().getTextContent()).matches(DATE);
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatBeginsByItselfBeginsAtOneTimeOfWorkingDays(Model model) {
        assertThat(model.all(TimerEventDefinition.class)).filteredOn(timer -> timer.getParentElement() instanceof StartEvent).allSatisfy(timer -> {
            assertThat(timer.getTimeCycle()).as(timer.getId()).isNotNull();
            assertThat(timer.getTimeCycle().getTextContent()).matches("0 \\d{1,2} \\d{1,2} \\? \\* MON-FRI");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aStageIsAModelOfOursAndStaysWithItsCase(Model model) {
        var known = models().map(other -> other.process().getId()).toList();
        assertThat(model.all(CallActivity.class)).allSatisfy(call -> {
            assertThat(call.getCalledElement()).isIn(known);
            assertThat(children(call, CamundaIn.class)).anyMatch(in -> "#{execution.processBusinessKey}".equals(in.getCamundaBusinessKey()));
            assertThat(children(call, CamundaIn.class)).noneMatch(in -> "all".equals(in.getCamundaVariables()));
            assertThat(children(call, CamundaOut.class)).noneMatch(out -> "all".equals(out.getCamundaVariables()));
        });
    }

    @Test
    void everyModelIsStartedBySomebody() {
        var called = models().flatMap(model -> model.all(CallActivity.class).stream()).map(CallActivity::getCalledElement).collect(toSet());
        assertThat(models().map(model -> model.process().getId()).filter(not(called::contains)))
                .filteredOn(key -> models().filter(model -> model.process().getId().equals(key)).noneMatch(ProcessModelTests::startsWithAMessage))
                .filteredOn(key -> models().filter(model -> model.process().getId().equals(key)).noneMatch(ProcessModelTests::startsByItself))
                .as("started by a person, by an event of the house, or with a mail")
                .allSatisfy(key -> assertThat(key).isIn("intake", "first-contact", "mentor-recruitment", "legal-surgery", "notification",
                        "transfer-request", "transfer-arrival", "answer-code", "capacity-question", "opened-case-review"));
        assertThat(models().map(model -> model.process().getId())).containsAll(called);
    }

    /** The engine's id of a version is key, number and 36 characters; beyond 64 it leaves out the key, by which addresses know it. */
    @ParameterizedTest
    @MethodSource("models")
    void aNameIsShortEnoughToStandInTheIdOfEveryVersion(Model model) {
        assertThat(model.process().getId()).hasSizeLessThanOrEqualTo(22);
    }

    @Test
    void everyPartHasItsModel() {
        assertThat(models().map(model -> model.process().getId())).containsAll(Stream.of(CasePart.values()).map(CasePart::model).toList());
    }

    @Test
    void aPartOfACaseStartsWithItsMessage() {
        var parts = Stream.of(CasePart.values()).collect(toMap(CasePart::model, CasePart::message));
        assertThat(models().filter(ProcessModelTests::startsWithAMessage).filter(model -> !model.process().getId().equals("victim-assistance")))
                .allSatisfy(model -> assertThat(startMessages(model)).as(model.file()).contains(parts.get(model.process().getId())));
    }

    private static boolean startsByItself(Model model) {
        return model.process().getChildElementsByType(StartEvent.class).stream().flatMap(start -> start.getEventDefinitions().stream()).anyMatch(TimerEventDefinition.class::isInstance);
    }

    private static boolean startsWithAMessage(Model model) {
        return !startMessages(model).isEmpty();
    }

    private static Set<String> startMessages(Model model) {
        return model.process().getChildElementsByType(StartEvent.class).stream().flatMap(start -> start.getEventDefinitions().stream())
                .filter(MessageEventDefinition.class::isInstance).map(event -> ((MessageEventDefinition) event).getMessage().getName()).collect(toSet());
    }

    // ---- drawings

    @ParameterizedTest
    @MethodSource("models")
    void everyStepAndArrowIsDrawn(Model model) {
        var drawn = Stream.concat(model.all(BpmnShape.class).stream().map(BpmnShape::getBpmnElement),
                model.all(BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement)).map(element -> element.getId()).toList();
        var modelled = Stream.concat(model.all(FlowNode.class).stream(), model.all(SequenceFlow.class).stream()).map(element -> element.getId()).toList();
        assertThat(drawn).containsExactlyInAnyOrderElementsOf(modelled);
    }

    @ParameterizedTest
    @MethodSource("models")
    void arrowsRunAtRightAnglesAndDoNotCross(Model model) {
        var segments = model.all(BpmnEdge.class).stream().flatMap(edge -> segments(edge).stream()).toList();
        assertThat(segments).allSatisfy(segment -> assertThat(segment.horizontal() || segment.vertical()).as(segment.flow()).isTrue());
        assertThat(segments).allSatisfy(one -> assertThat(segments).noneMatch(one::crosses));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyModelHasAPicture(Model model) throws IOException {
        var picture = FOLDER.resolve("images").resolve(model.process().getId() + ".png");
        assertThat(picture).isNotEmptyFile();
        assertThat(Files.readAllBytes(picture)).startsWith(0x89, 'P', 'N', 'G');
    }

    // ---- forms

    @ParameterizedTest
    @MethodSource("formFiles")
    void aFormIsNamedAsItsFileAndUnderstoodByTasklist(Form form) {
        assertThat(form.json().path("id").asText() + ".form").isEqualTo(form.file());
        assertThat(form.json().path("type").asText()).isEqualTo("default");
        assertThat(form.json().path("schemaVersion").asInt()).isEqualTo(16);
        assertThat(form.json().path("executionPlatform").asText()).isEqualTo("Camunda Platform");
        assertThat(form.components()).allSatisfy(component -> assertThat(component.path("type").asText()).isIn(FIELDS));
    }

    @ParameterizedTest
    @MethodSource("formFiles")
    void aQuestionHasAKeyOfItsOwnAndWords(Form form) {
        assertThat(form.questions()).extracting(question -> question.path("key").asText()).doesNotHaveDuplicates()
                .allSatisfy(key -> assertThat(key).matches("[a-z][A-Za-z0-9]*"));
        assertThat(form.components()).extracting(component -> component.path("id").asText()).doesNotHaveDuplicates().doesNotContain("");
        assertThat(form.questions()).allSatisfy(question ->
                assertThat(question.path(question.path("type").asText().equals("datetime") ? "dateLabel" : "label").asText()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("formFiles")
    void whatIsTypedFreelyIsShort(Form form) {
        assertThat(form.questions()).filteredOn(question -> question.path("type").asText().startsWith("text"))
                .allSatisfy(question -> assertThat(question.path("validate").path("maxLength").asInt()).as(question.path("key").asText()).isBetween(1, 500));
        assertThat(form.questions()).filteredOn(question -> question.path("type").asText().equals("textarea"))
                .allSatisfy(question -> assertThat(question.path("description").asText()).startsWith("No story, no names"));
    }

    @ParameterizedTest
    @MethodSource("formFiles")
    void aChoiceOffersCodesOfItsOwnOrChoicesOfTheHouse(Form form) {
        var choices = Set.of("radio", "select", "checklist", "taglist");
        assertThat(form.questions()).filteredOn(question -> choices.contains(question.path("type").asText())).allSatisfy(question -> {
            var codes = question.path("values").findValuesAsText("value");
            assertThat(codes).as(question.path("key").asText()).doesNotHaveDuplicates().allMatch(code -> code.matches("[A-Za-z][A-Za-z0-9_]*"));
            assertThat(codes.isEmpty()).isEqualTo(question.has("valuesKey"));
        });
    }

    @Test
    void aKeyMeansTheSameInEveryForm() {
        var types = new HashMap<String, Set<String>>();
        formFiles().flatMap(form -> form.questions().stream())
                .forEach(question -> types.computeIfAbsent(question.path("key").asText(), key -> new TreeSet<>())
                        .add(question.path("type").asText() + question.path("valuesKey").asText() + question.path("values").findValuesAsText("value")));
        assertThat(types).allSatisfy((key, meanings) -> assertThat(meanings).as(key).hasSize(1));
    }

    @Test
    void everyFormIsShownBySomeTask() {
        var shown = models().flatMap(model -> Stream.concat(
                model.all(UserTask.class).stream().map(UserTask::getCamundaFormRef),
                model.all(StartEvent.class).stream().map(start -> start.getAttributeValueNs(CAMUNDA, "formRef")))).collect(toSet());
        assertThat(shown).containsAll(forms().keySet());
    }

    // ---- the README keeps its word

    @Test
    void theReadmeListsTheModels() {
        assertThat(listed("The models", Pattern.compile("^\\| \\[([\\w-]+)]\\(images/\\1\\.png\\)")))
                .containsExactlyInAnyOrderElementsOf(models().map(model -> model.process().getId()).toList());
    }

    @Test
    void theReadmeListsTheBeans() {
        var named = models().flatMap(model -> Stream.concat(
                model.all(ServiceTask.class).stream().map(task -> first(BEAN, task.getCamundaDelegateExpression())),
                collections(model).map(each -> first(BEAN_FOR_EACH, each)))).collect(toSet());
        assertThat(listed("Beans")).containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void theReadmeListsTheVariables() {
        assertThat(listed("Variables")).doesNotHaveDuplicates().containsAll(models().flatMap(ProcessModelTests::variables).collect(toSet()));
        assertThat(rows("Beans").stream().flatMap(row -> Stream.concat(words(row.get(2)), words(row.get(3)))))
                .allSatisfy(variable -> assertThat(variable).isIn(listed("Variables")));
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatABeanOrACallNeedsReachesItsModel(Model model) {
        var known = known(model);
        assertThat(model.all(ServiceTask.class)).allSatisfy(task -> assertThat(known).as(task.getName())
                .containsAll(bean(first(BEAN, task.getCamundaDelegateExpression())).map(row -> words(row.get(2)).toList()).orElse(List.of())));
        assertThat(model.all(CallActivity.class)).allSatisfy(call -> {
            assertThat(known).as(call.getName()).containsAll(children(call, CamundaIn.class).stream().map(CamundaIn::getCamundaSource).filter(Objects::nonNull).toList());
            assertThat(known(called(call))).as(call.getName()).containsAll(children(call, CamundaOut.class).stream().map(CamundaOut::getCamundaSource).toList());
        });
        assertThat(known).containsAll(conditions(model).flatMap(condition -> CONDITION.matcher(condition).results()).flatMap(ProcessModelTests::groups).toList());
        assertThat(known).containsAll(dates(model).map(date -> first(DATE, date)).toList());
    }

    @Test
    void whatTheReadmeSaysSetsAVariableSetsIt() {
        var beans = listed("Beans");
        assertThat(rows("Variables")).allSatisfy(row -> {
            var variable = words(row.get(0)).findFirst().orElseThrow();
            assertThat(words(row.get(2))).isNotEmpty().allSatisfy(setter -> {
                if (row.get(2).startsWith("form ") && !beans.contains(setter)) {
                    var question = forms().get(setter).questions().stream().filter(q -> q.path("key").asText().equals(variable)).findFirst();
                    assertThat(question).as(variable + " in " + setter).isPresent();
                    var codes = question.get().path("values").findValuesAsText("value");
                    assertThat(words(row.get(1)).toList()).as(variable).isEqualTo(codes.isEmpty() ? words(row.get(1)).toList() : codes);
                } else if (!row.get(2).startsWith("whoever")) {
                    assertThat(setter).isIn(beans);
                }
            });
        });
    }

    @Test
    void aDecisionAsksForAnAnswerThatCanBeGiven() {
        var codes = rows("Variables").stream().collect(toMap(row -> words(row.get(0)).findFirst().orElseThrow(), row -> words(row.get(1)).collect(toSet())));
        var asked = Pattern.compile("(\\w+) == '?(\\w+)'?");
        assertThat(models().flatMap(ProcessModelTests::conditions).flatMap(condition -> asked.matcher(condition).results()))
                .isNotEmpty().allSatisfy(answer -> assertThat(answer.group(2)).as(answer.group(1)).isIn(codes.get(answer.group(1))));
    }

    @Test
    void theReadmeListsTheMessages() {
        var named = models().flatMap(model -> model.all(Message.class).stream()).map(Message::getName).collect(toSet());
        assertThat(listed("Messages")).containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void theReadmeListsTheFormsAndWhoFillsThemIn() {
        var tasks = models().flatMap(model -> model.all(UserTask.class).stream())
                .collect(toMap(UserTask::getCamundaFormRef, UserTask::getCamundaCandidateGroups, (one, two) -> one.equals(two) ? one : one + " and " + two));
        var section = rows("Forms").stream().filter(row -> row.size() == 2 && forms().containsKey(words(row.get(0)).findFirst().orElse(""))).toList();
        assertThat(section).extracting(row -> words(row.get(0)).findFirst().orElseThrow()).containsExactlyInAnyOrderElementsOf(forms().keySet());
        assertThat(section).allSatisfy(row -> assertThat(row.get(1))
                .isEqualTo(tasks.getOrDefault(words(row.get(0)).findFirst().orElseThrow(), "whoever reports")));
    }

    @Test
    void theReadmeListsWhatTheHouseHandsToForms() {
        var handed = formFiles().flatMap(form -> form.components().stream()).flatMap(ProcessModelTests::fromTheHouse).collect(toSet());
        assertThat(listed("Forms")).containsAll(handed);
        var unknown = new TreeSet<>(listed("Forms"));
        unknown.removeAll(handed);
        unknown.removeAll(forms().keySet());
        assertThat(unknown).as("asked for in a condition").allSatisfy(name ->
                assertThat(formFiles().flatMap(form -> form.components().stream()).map(component -> component.at("/conditional/hide").asText()))
                        .anyMatch(condition -> condition.contains(name)));
    }

    @Test
    void everyBeanHasATemplateInTheModeler() throws IOException {
        var templates = new ObjectMapper().readTree(FOLDER.resolve("element-templates/service-tasks.json").toFile());
        assertThat(templates.findValuesAsText("value")).filteredOn(BEAN.asMatchPredicate()).extracting(value -> first(BEAN, value))
                .containsExactlyInAnyOrderElementsOf(rows("Beans").stream().filter(row -> !row.get(1).contains("only as a collection"))
                        .map(row -> words(row.get(0)).findFirst().orElseThrow()).toList());
        assertThat(templates).allSatisfy(template -> assertThat(template.path("version").asInt()).isPositive());
    }

    // ---- reading

    record Model(String file, BpmnModelInstance bpmn) {

        Process process() {
            return all(Process.class).iterator().next();
        }

        <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
            return bpmn.getModelElementsByType(type);
        }

        @Override
        public String toString() {
            return file;
        }
    }

    record Form(String file, JsonNode json) {

        List<JsonNode> components() {
            var found = new ArrayList<JsonNode>();
            collect(json, found);
            return found;
        }

        List<JsonNode> questions() {
            return components().stream().filter(component -> component.has("key")).toList();
        }

        private static void collect(JsonNode around, List<JsonNode> found) {
            around.path("components").forEach(component -> {
                found.add(component);
                collect(component, found);
            });
        }

        @Override
        public String toString() {
            return file;
        }
    }

    private record Segment(String flow, double x1, double y1, double x2, double y2) {

        boolean horizontal() {
            return y1 == y2;
        }

        boolean vertical() {
            return x1 == x2;
        }

        boolean crosses(Segment other) {
            return horizontal() && other.vertical() && !flow.equals(other.flow)
                    && between(other.x1, x1, x2) && between(y1, other.y1, other.y2);
        }

        private static boolean between(double value, double one, double two) {
            return Math.min(one, two) < value && value < Math.max(one, two);
        }
    }

    private static final List<Model> MODELS = files(FOLDER, ".bpmn").map(file -> {
        try (var content = Files.newInputStream(file)) {
            return new Model(file.getFileName().toString(), Bpmn.readModelFromStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }).toList();
    private static final List<Form> FORMS = files(FOLDER.resolve("forms"), ".form").map(file -> {
        try {
            return new Form(file.getFileName().toString(), new ObjectMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }).toList();

    static Stream<Model> models() {
        return MODELS.stream();
    }

    static Stream<Form> formFiles() {
        return FORMS.stream();
    }

    private static Map<String, Form> forms() {
        return formFiles().collect(toMap(form -> form.json().path("id").asText(), form -> form, (one, two) -> one, TreeMap::new));
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (var files = Files.list(folder)) {
            var found = files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
            assertThat(found).as("files in " + folder).isNotEmpty();
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of the tables under one heading of the README, cell by cell. */
    private static List<List<String>> rows(String heading) {
        return section(heading).lines().filter(line -> line.startsWith("| `"))
                .map(line -> Stream.of(line.substring(1, line.lastIndexOf('|')).split("\\|")).map(String::strip).toList()).toList();
    }

    private static List<String> listed(String heading) {
        return listed(heading, Pattern.compile("^\\| `([\\w-]+)`"));
    }

    private static List<String> listed(String heading, Pattern firstCell) {
        var found = section(heading).lines().flatMap(line -> firstCell.matcher(line).results()).map(result -> result.group(1)).toList();
        assertThat(found).as("table under " + heading).isNotEmpty();
        return found;
    }

    private static String section(String heading) {
        try {
            var readme = Files.readString(FOLDER.resolve("README.md"));
            var start = readme.indexOf("\n## " + heading + "\n");
            assertThat(start).as("heading " + heading).isNotNegative();
            var end = readme.indexOf("\n## ", start + 1);
            return readme.substring(start, end < 0 ? readme.length() : end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> words(String cell) {
        return Pattern.compile("`([\\w-]+)`").matcher(cell).results().map(result -> result.group(1));
    }

    private static Optional<List<String>> bean(String name) {
        return rows("Beans").stream().filter(row -> words(row.get(0)).anyMatch(name::equals)).findFirst();
    }

    private static Model called(CallActivity call) {
        return models().filter(model -> model.process().getId().equals(call.getCalledElement())).findFirst().orElseThrow();
    }

    /** The variables a model can know: set by its beans and forms, handed back by what it calls, handed over by whoever calls it. */
    private static Set<String> known(Model model) {
        var callers = models().flatMap(other -> other.all(CallActivity.class).stream())
                .filter(call -> call.getCalledElement().equals(model.process().getId()));
        var facts = Stream.concat(model.all(UserTask.class).stream().map(UserTask::getCamundaFormRef),
                model.all(StartEvent.class).stream().map(StartEvent::getCamundaFormRef)).filter(Objects::nonNull).collect(toSet());
        return Stream.of(
                model.all(ServiceTask.class).stream().flatMap(task -> bean(first(BEAN, task.getCamundaDelegateExpression())).stream()).flatMap(row -> words(row.get(3))),
                rows("Variables").stream().filter(row -> row.get(2).startsWith("form ") ? words(row.get(2)).anyMatch(facts::contains)
                        : row.get(2).startsWith("whoever starts") && words(row.get(2)).anyMatch(model.process().getId()::equals)).flatMap(row -> words(row.get(0))),
                model.all(CamundaOut.class).stream().map(CamundaOut::getCamundaTarget),
                model.all(MultiInstanceLoopCharacteristics.class).stream().map(MultiInstanceLoopCharacteristics::getCamundaElementVariable),
                callers.flatMap(call -> children(call, CamundaIn.class).stream()).map(CamundaIn::getCamundaTarget))
                .flatMap(s -> s).filter(Objects::nonNull).collect(toSet());
    }

    private static Stream<String> variables(Model model) {
        return Stream.of(
                conditions(model).flatMap(condition -> CONDITION.matcher(condition).results()).flatMap(ProcessModelTests::groups),
                dates(model).map(date -> first(DATE, date)),
                model.all(CamundaIn.class).stream().map(CamundaIn::getCamundaSource),
                model.all(CamundaIn.class).stream().map(CamundaIn::getCamundaTarget),
                model.all(CamundaOut.class).stream().map(CamundaOut::getCamundaSource),
                model.all(CamundaOut.class).stream().map(CamundaOut::getCamundaTarget),
                model.all(MultiInstanceLoopCharacteristics.class).stream().map(MultiInstanceLoopCharacteristics::getCamundaElementVariable)).flatMap(s -> s).filter(Objects::nonNull);
    }

    private static Stream<String> groups(MatchResult result) {
        return Stream.of(1, 2).map(result::group).filter(Objects::nonNull);
    }

    private static Stream<String> conditions(Model model) {
        return model.all(SequenceFlow.class).stream().filter(flow -> flow.getConditionExpression() != null)
                .map(flow -> flow.getConditionExpression().getTextContent());
    }

    private static Stream<String> dates(Model model) {
        return model.all(TimerEventDefinition.class).stream().filter(timer -> timer.getTimeDate() != null)
                .map(timer -> timer.getTimeDate().getTextContent());
    }

    private static Stream<String> collections(Model model) {
        return model.all(MultiInstanceLoopCharacteristics.class).stream().map(MultiInstanceLoopCharacteristics::getCamundaCollection)
                .filter(Objects::nonNull);
    }

    /** What a form shows but does not ask: choices, tables and the places left open in a text. */
    private static Stream<String> fromTheHouse(JsonNode component) {
        var places = Pattern.compile("\\{\\{(\\w+)}}").matcher(component.path("text").asText()).results().map(result -> result.group(1));
        return Stream.concat(places, Stream.of(component.path("valuesKey").asText(), component.path("dataSource").asText().replaceFirst("^=", "")))
                .filter(not(String::isEmpty));
    }

    /** Every element and every attribute of the file, whatever the tool that wrote it. */
    private static Stream<Node> everything(Model model) {
        try {
            var nodes = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(FOLDER.resolve(model.file()).toFile()).getElementsByTagName("*");
            return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).flatMap(element -> Stream.concat(Stream.of(element),
                    IntStream.range(0, element.getAttributes().getLength()).mapToObj(element.getAttributes()::item)));
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(model.file(), e);
        }
    }

    /** What is written in an attribute, or in an element that holds words only. */
    private static String written(Node node) {
        return node instanceof Element element && element.getElementsByTagName("*").getLength() > 0 ? "" : node.getTextContent();
    }

    private static String kind(FlowNode node) {
        if (node instanceof BoundaryEvent event) {
            return isTimer(event) ? "Timer" : "Event";
        }
        return node instanceof IntermediateCatchEvent ? "Timer" : node instanceof StartEvent ? "Start" : node instanceof EndEvent ? "End" : node instanceof Gateway ? "Gateway"
                : node instanceof CallActivity ? "Call" : node instanceof SubProcess ? "SubProcess" : "Task";
    }

    private static boolean isTimer(BoundaryEvent event) {
        return event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
    }

    private static List<Segment> segments(BpmnEdge edge) {
        var points = List.<Waypoint>copyOf(edge.getWaypoints());
        assertThat(points).as(edge.getId()).hasSizeGreaterThan(1);
        var segments = new ArrayList<Segment>();
        for (var i = 1; i < points.size(); i++) {
            segments.add(new Segment(edge.getBpmnElement().getId(), points.get(i - 1).getX(), points.get(i - 1).getY(), points.get(i).getX(), points.get(i).getY()));
        }
        return segments;
    }

    private static <T extends ModelElementInstance> Collection<T> children(CallActivity call, Class<T> type) {
        return call.getExtensionElements().getElementsQuery().filterByType(type).list();
    }

    private static String text(BaseElement element) {
        return element.getDocumentations().stream().map(documentation -> documentation.getTextContent()).findFirst().orElse("");
    }

    private static String first(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        assertThat(matcher.matches()).as(text).isTrue();
        return matcher.group(1);
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase();
    }
}
