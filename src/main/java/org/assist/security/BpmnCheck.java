package org.assist.security;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.springframework.util.StringUtils;

/**
 * Reads one process model from its first element to its last. It knows what our models are made of; anything else, known
 * to be harmful or not, is refused.
 */
class BpmnCheck {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    /** Drawing, and marks of the Modeler; the engine reads positions from it, nothing else. */
    private static final Set<String> DRAWING = Set.of("http://www.omg.org/spec/BPMN/20100524/DI", "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI", "http://camunda.org/schema/modeler/1.0", "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0");

    private static final Set<String> ELEMENTS = Set.of("definitions", "process", "documentation", "extensionElements", "startEvent",
            "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent", "userTask", "serviceTask", "sendTask",
            "receiveTask", "manualTask", "task", "callActivity", "subProcess", "exclusiveGateway", "inclusiveGateway", "parallelGateway",
            "eventBasedGateway", "sequenceFlow", "conditionExpression", "incoming", "outgoing", "timerEventDefinition", "timeDate",
            "timeDuration", "timeCycle", "messageEventDefinition", "errorEventDefinition", "escalationEventDefinition",
            "terminateEventDefinition", "conditionalEventDefinition", "condition", "linkEventDefinition", "source", "target", "message",
            "error", "escalation", "multiInstanceLoopCharacteristics", "loopCardinality", "completionCondition", "textAnnotation", "text",
            "association", "group", "category", "categoryValue", "collaboration", "participant", "laneSet", "lane", "flowNodeRef");
    private static final Map<String, String> BETTER_ELEMENTS = Map.of(
            "scriptTask", "Scripts do not run here: use a service task with a delegate expression",
            "businessRuleTask", "Decisions are made by the rules in the folder rules: use a service task that asks them",
            "import", "A model stands on its own: copy what you need instead of importing it",
            "signalEventDefinition", "A signal reaches every case at once: use a message",
            "potentialOwner", "Say who may take the task under 'Candidate groups'",
            "humanPerformer", "Say who may take the task under 'Candidate groups'");

    private static final Set<String> CAMUNDA_ATTRIBUTES = Set.of("asyncBefore", "asyncAfter", "exclusive", "delegateExpression",
            "candidateGroups", "candidateStarterGroups", "assignee", "dueDate", "followUpDate", "priority", "jobPriority", "taskPriority",
            "formRef", "formRefBinding", "historyTimeToLive", "versionTag", "isStartableInTasklist", "collection", "elementVariable",
            "calledElementBinding", "initiator", "errorCodeVariable", "errorMessageVariable", "escalationCodeVariable",
            "modelerTemplate", "modelerTemplateVersion", "modelerTemplateIcon", "variableName", "variableEvents");
    private static final Map<String, String> BETTER_ATTRIBUTES = Map.of(
            "class", "A Java class cannot be named in a model: name a bean in 'Delegate expression', such as ${recommendPartner}",
            "expression", "An expression cannot do the work of a task: name a bean in 'Delegate expression', such as ${recommendPartner}",
            "formKey", "Choose a .form file under 'Forms' with the type 'Camunda Form'",
            "resource", "Scripts do not run here, from a file neither: name a bean in 'Delegate expression'",
            "type", "Nobody works on external tasks here: name a bean in 'Delegate expression'",
            "topic", "Nobody works on external tasks here: name a bean in 'Delegate expression'",
            "candidateUsers", "A model names roles, never a person: use 'Candidate groups'",
            "decisionRef", "Decisions are made by the rules in the folder rules: use a service task that asks them",
            "variableMappingClass", "Pass variables one by one with in and out mappings",
            "variableMappingDelegateExpression", "Pass variables one by one with in and out mappings");
    private static final Set<String> CAMUNDA_ELEMENTS = Set.of("in", "out", "inputOutput", "inputParameter", "outputParameter", "list",
            "value", "map", "entry", "executionListener", "taskListener", "failedJobRetryTimeCycle", "properties", "property");
    private static final Map<String, String> BETTER_CAMUNDA_ELEMENTS = Map.of(
            "script", "Scripts do not run here: write an expression, or name a bean in 'Delegate expression'",
            "connector", "Connectors do not run here: name a bean in 'Delegate expression'",
            "formData", "Draw the form as a .form file and choose it under 'Forms'",
            "field", "A bean takes its values from variables: remove the field injection");

    private static final Set<String> TASKS_WITH_WORK = Set.of("serviceTask", "sendTask");
    private static final Set<String> TASK_ROLES = Set.of("caseworker", "colleague", "supervisor", "coordinator");
    private static final Pattern NAMED_BEAN = Pattern.compile("[$#]\\{(\\w+)}");
    private static final int DEEPEST = 60;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_VALUE = 2_000;
    private static final int MOST_AT_ONCE = 100;

    private record Element(String namespace, String name, int line, String id, String label, StringBuilder text) {
    }

    private final String file;
    private final Set<String> beans;
    private final List<Refusal> refusals = new ArrayList<>();
    private final Deque<Element> open = new ArrayDeque<>();
    private final Loops loops = new Loops();
    private int executable;

    BpmnCheck(String file, Set<String> beans) {
        this.file = file;
        this.beans = beans;
    }

    List<Refusal> of(byte[] content) {
        try {
            read(readerOf(content));
            loops.withoutRest().ifPresent(id -> refusals.add(new Refusal(file, 0, id, "",
                    "From here the way leads back without waiting for anything, so it would never end: put a task or a timer into the loop")));
            if (executable == 0 && refusals.isEmpty()) {
                refuseFile("No process in this file is executable: tick 'Executable' on the process");
            }
        } catch (XMLStreamException e) {
            refusals.add(new Refusal(file, e.getLocation() == null ? 0 : e.getLocation().getLineNumber(), "", "",
                    "The file is not well-formed XML here: open it in the Modeler and save it again"));
        }
        return List.copyOf(refusals);
    }

    private static XMLStreamReader readerOf(byte[] content) throws XMLStreamException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(content));
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    open.push(elementAt(xml));
                    if (open.size() > DEEPEST) {
                        refuse("The file is nested too deeply: save it again from the Modeler");
                        return;
                    }
                    checkElement(xml);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.peek().text().append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    checkText(open.peek().text().toString().strip());
                    open.pop();
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    refuseFile("A model has no DOCTYPE and no entities: open it in the Modeler and save it again");
                    return;
                }
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> refuseFile("A model has no processing instructions: save it again from the Modeler");
                default -> {
                    // comments and white space
                }
            }
        }
    }

    /** Inner elements without an id of their own speak for the one around them. */
    private Element elementAt(XMLStreamReader xml) {
        var id = xml.getAttributeValue(null, "id");
        var around = open.peek();
        var own = id != null || around == null;
        return new Element(xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI(), xml.getLocalName(), xml.getLocation().getLineNumber(),
                own ? Optional.ofNullable(id).orElse("") : around.id(),
                own ? Optional.ofNullable(xml.getAttributeValue(null, "name")).orElse("") : around.label(), new StringBuilder());
    }

    private void checkElement(XMLStreamReader xml) {
        var element = open.peek();
        switch (element.namespace()) {
            case BPMN -> checkBpmn(xml, element.name());
            case CAMUNDA -> {
                if (!CAMUNDA_ELEMENTS.contains(element.name())) {
                    refuse(BETTER_CAMUNDA_ELEMENTS.getOrDefault(element.name(), "'camunda:%s' is not used here: remove it".formatted(element.name())));
                }
            }
            default -> {
                if (!DRAWING.contains(element.namespace())) {
                    refuse("'%s' is from another tool: draw it with Camunda Modeler for Camunda Platform 7".formatted(element.name()));
                }
            }
        }
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            var namespace = xml.getAttributeNamespace(i) == null ? "" : xml.getAttributeNamespace(i);
            checkAttribute(namespace, xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
    }

    private void checkBpmn(XMLStreamReader xml, String name) {
        if (!ELEMENTS.contains(name)) {
            refuse(BETTER_ELEMENTS.getOrDefault(name, "'%s' is not used here: choose another kind of element".formatted(name)));
        }
        loops.add(name, open.stream().map(Element::id).toList(), xml.getAttributeValue(null, "sourceRef"), xml.getAttributeValue(null, "targetRef"));
        if (name.equals("process") && "true".equalsIgnoreCase(xml.getAttributeValue(null, "isExecutable"))) {
            checkProcess(xml);
        }
        if (TASKS_WITH_WORK.contains(name) && xml.getAttributeValue(CAMUNDA, "delegateExpression") == null) {
            refuse("The task does not say what does the work: name a bean in 'Delegate expression', such as ${recommendPartner}");
        }
        if (name.equals("userTask") && xml.getAttributeValue(CAMUNDA, "candidateGroups") == null) {
            refuse("Nobody could take this task: say who may under 'Candidate groups', %s".formatted(String.join(" or ", new TreeSet<>(TASK_ROLES))));
        }
    }

    private void checkProcess(XMLStreamReader xml) {
        if (++executable > 1) {
            refuse("One file holds one executable process: move this one to a file of its own");
        }
        if (!file.equals(xml.getAttributeValue(null, "id") + ".bpmn")) {
            refuse("The file is named as its process: rename the file or set the process id");
        }
        var timeToLive = xml.getAttributeValue(CAMUNDA, "historyTimeToLive");
        if (timeToLive == null || !timeToLive.matches("P\\d{1,4}D")) {
            refuse("The process does not say how long its history is kept: set 'Time to live', such as P365D");
        }
        if (xml.getAttributeValue(CAMUNDA, "versionTag") == null) {
            refuse("The process has no version: set 'Version tag', such as 1");
        }
    }

    private void checkAttribute(String namespace, String name, String value) {
        if (namespace.equals(CAMUNDA) || open.peek().namespace().equals(CAMUNDA) && BETTER_ATTRIBUTES.containsKey(name)) {
            if (!CAMUNDA_ATTRIBUTES.contains(name)) {
                refuse(BETTER_ATTRIBUTES.getOrDefault(name, "'camunda:%s' is not used here: remove it".formatted(name)));
            }
        } else if (namespace.equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI) && !name.equals("type")) {
            refuse("'xsi:%s' is not used in a model: remove it".formatted(name));
        } else if (!namespace.isEmpty() && !namespace.equals(BPMN) && !namespace.equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI) && !DRAWING.contains(namespace)) {
            refuse("'%s' is from another tool: draw it with Camunda Modeler for Camunda Platform 7".formatted(name));
        }
        if (value.length() > (name.equals("id") || name.equals("name") ? LONGEST_NAME : LONGEST_VALUE)) {
            refuse("'%s' is too long: shorten it, a long text belongs into the documentation".formatted(name));
            return;
        }
        switch (name) {
            case "delegateExpression" -> checkDelegate(value);
            case "candidateGroups", "candidateStarterGroups" -> checkRoles(value);
            case "assignee" -> {
                if (!isExpression(value)) {
                    refuse("A model names roles, never a person: use 'Candidate groups'");
                }
            }
            case "language", "scriptFormat" -> refuse("Scripts do not run here: write an expression such as ${riskLevel == 'HIGH'}");
            case "calledElement" -> {
                if (isExpression(value)) {
                    refuse("Name the called process itself, not an expression");
                } else if (file.equals(value + ".bpmn")) {
                    refuse("The process calls itself and would never end: lead back to an earlier step instead");
                }
            }
            default -> {
                // an ordinary value
            }
        }
        checkExpressions(value);
    }

    private void checkText(String text) {
        switch (open.peek().name()) {
            case "timeCycle" -> {
                if (!isExpression(text) && !Repetition.harmlessTimer(text)) {
                    refuse("A repeated timer is written like R3/PT1H and waits at least a minute each time, or once a day like 0 0 7 ? * MON-FRI");
                }
            }
            case "timeDuration" -> {
                if (!isExpression(text) && !Repetition.harmlessWait(text)) {
                    refuse("A wait is written like PT2H or P3D and lasts at least a minute; better name a variable that the deadline rules set");
                }
            }
            case "timeDate" -> {
                if (!isExpression(text) && !Repetition.isMoment(text)) {
                    refuse("A moment is written like 2027-01-31T09:00:00Z; better name a variable that the deadline rules set");
                }
            }
            case "failedJobRetryTimeCycle" -> {
                if (!Repetition.harmlessRetry(text)) {
                    refuse("Retries are written like R5/PT10M or PT1M,PT1H: ten at most, each at least a minute apart");
                }
            }
            case "loopCardinality" -> {
                if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > MOST_AT_ONCE) {
                    refuse("The task would be done too often: write a number up to %d, or use a collection".formatted(MOST_AT_ONCE));
                }
            }
            default -> {
                // an ordinary text
            }
        }
        checkExpressions(text);
    }

    private void checkDelegate(String value) {
        var named = NAMED_BEAN.matcher(value);
        if (!named.matches()) {
            refuse("'Delegate expression' names one bean and nothing else, such as ${recommendPartner}");
        } else if (!beans.contains(named.group(1))) {
            refuse("There is no bean '%s': the beans a model may name are listed in processes/README.md".formatted(named.group(1)));
        }
    }

    private void checkRoles(String value) {
        for (var role : value.split(",")) {
            if (!TASK_ROLES.contains(role.strip())) {
                refuse("'%s' does not take tasks: write %s".formatted(role.strip(), String.join(" or ", new TreeSet<>(TASK_ROLES))));
            }
        }
    }

    private void checkExpressions(String value) {
        if (isExpression(value)) {
            ExpressionCheck.problem(value, beans).ifPresent(this::refuse);
        }
    }

    private static boolean isExpression(String value) {
        return value.contains("${") || value.contains("#{");
    }

    private void refuse(String reason) {
        var element = open.peek();
        var refusal = new Refusal(file, element.line(), StringUtils.truncate(element.id(), LONGEST_NAME), StringUtils.truncate(element.label(), LONGEST_NAME), reason);
        if (!refusals.contains(refusal)) {
            refusals.add(refusal);
        }
    }

    private void refuseFile(String reason) {
        refusals.add(new Refusal(file, 0, "", "", reason));
    }
}
