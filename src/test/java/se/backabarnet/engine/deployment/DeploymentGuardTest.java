package se.backabarnet.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.backabarnet.engine.deployment.Models.bpmn;
import static se.backabarnet.engine.deployment.Models.dmn;
import static se.backabarnet.engine.deployment.Models.form;
import static se.backabarnet.engine.deployment.Models.table;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.backabarnet.RefusedException;

/** Every forbidden thing by name, and what must pass. */
class DeploymentGuardTest {

    static final Set<String> DELEGATES = Set.of("beginPhaseDelegate", "notifyDelegate", "sendMailDelegate");
    private static final Set<String> REQUIREMENTS = Set.of("contact-person", "signed-agreement");

    /** Only what a file may hold by itself, so that nothing here is refused for another reason. */
    private static final ModelRules VOCABULARY = new ModelRules(List.of(
            new FileBounds(),
            new BpmnRules(new Known(DELEGATES, REQUIREMENTS, Shipped.DECISIONS)),
            new DmnRules(),
            new TableRules(Shipped.DECISIONS),
            new FormRules()));

    private static DeploymentGuard guard() {
        return new DeploymentGuard(() -> VOCABULARY, () -> new ModelSet(List.of()));
    }

    private static void deploy(String name, String content) {
        DeploymentEntity deployment = new DeploymentEntity();
        deployment.setNew(true);
        ResourceEntity resource = new ResourceEntity();
        resource.setName(name);
        resource.setBytes(content.getBytes(StandardCharsets.UTF_8));
        deployment.addResource(resource);
        guard().deploy(deployment);
    }

    @Test
    void whatTheModelsUseMayBeDeployed() {
        assertThatCode(() -> deploy("phase.bpmn", Models.PHASE)).doesNotThrowAnyException();
        assertThatCode(() -> deploy("policy.dmn", Models.TABLE)).doesNotThrowAnyException();
        assertThatCode(() -> deploy("item.form", Models.FORM)).doesNotThrowAnyException();
    }

    /** The engine's model interface reads a model with its schema, and writes that schema's defaults. */
    @Test
    void whatAToolAddsByItselfMayBeDeployed() {
        String written = Bpmn.convertToString(
                Bpmn.readModelFromStream(new ByteArrayInputStream(Models.PHASE.getBytes(StandardCharsets.UTF_8))));
        assertThat(written).contains("implementation=\"##");
        assertThatCode(() -> deploy("phase.bpmn", written)).doesNotThrowAnyException();
    }

    @Test
    void whatIsAlreadyDeployedIsNotReadAgain() {
        DeploymentEntity deployment = new DeploymentEntity();
        ResourceEntity resource = new ResourceEntity();
        resource.setName("x.html");
        deployment.addResource(resource);
        assertThatCode(() -> guard().deploy(deployment)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "contact-person", "signed-agreement  contact-person "})
    void aPointMayRequireWhatTheApplicationKnows(String required) {
        assertThatCode(() -> deploy("phase.bpmn", Models.requiring(required))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"budget", "contact-person budget", "Contact-Person budget"})
    void aPointThatCouldNeverBeDoneIsRefused(String required) {
        assertThatThrownBy(() -> deploy("phase.bpmn", Models.requiring(required)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Filen phase.bpmn, elementet Item_P1_Budget ”Budget beslutad”:")
                .hasMessageContaining("innan punkten blir klar")
                .hasMessageContaining("budget. Tillåtna är contact-person, signed-agreement");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forbidden")
    void theRestIsRefused(String what, String file, String content, String named) {
        assertThatThrownBy(() -> deploy(file, content))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Filen " + file)
                .hasMessageContaining(named)
                .hasMessageMatching("(?s).*(inte|inget) .*");
    }

    static Stream<Object[]> forbidden() {
        return Stream.of(
                        Stream.of(
                                file("HTML form", "f.html", "<form/>"),
                                file("script file", "x.groovy", "1"),
                                file("case model", "x.cmmn", "<x/>"),
                                file("older table", "x.dmn11.xml", Models.TABLE),
                                file("name without a dot", "xbpmn", Models.PHASE),
                                file("no XML", "x.bpmn", "nonsense"),
                                file(
                                        "DOCTYPE",
                                        "x.bpmn",
                                        Models.PHASE.replace(
                                                "<bpmn:definitions",
                                                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><bpmn:definitions"))),
                        elements(),
                        attributes(),
                        belonging(),
                        tables(),
                        forms())
                .flatMap(rows -> rows);
    }

    private static Stream<Object[]> elements() {
        return Stream.of(
                element(
                        "script task",
                        "<bpmn:scriptTask id=\"T\" scriptFormat=\"groovy\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>"),
                element("script task in a foreign namespace", "<x:scriptTask xmlns:x=\"urn:x\" id=\"T\"/>"),
                element("script task in the diagram's namespace", "<bpmndi:scriptTask id=\"T\"/>"),
                element("user task in Camunda's namespace", "<camunda:userTask id=\"T\"/>"),
                extension(
                        "connector",
                        "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>"),
                extension("connector of a foreign namespace", "<x:connector xmlns:x=\"urn:x\"/>"),
                extension(
                        "error of a foreign namespace",
                        "<x:errorEventDefinition xmlns:x=\"urn:x\" expression=\"${x}\"/>"),
                element(
                        "property of a foreign namespace",
                        "<bpmn:userTask id=\"T\"><x:property xmlns:x=\"urn:x\"/></bpmn:userTask>"),
                parameter(
                        "script of a foreign namespace in a parameter",
                        "<x:script xmlns:x=\"urn:x\" scriptFormat=\"groovy\">1</x:script>"),
                extension(
                        "task listener",
                        "<camunda:taskListener event=\"create\" delegateExpression=\"${notifyDelegate}\"/>"),
                extension("field injection", "<camunda:field name=\"x\" expression=\"1\"/>"),
                extension("form data", "<camunda:formData/>"),
                extension("listener class", "<camunda:executionListener event=\"start\" class=\"java.lang.Runtime\"/>"),
                extension("listener expression", "<camunda:executionListener event=\"start\" expression=\"${x}\"/>"),
                extension(
                        "listener script",
                        "<camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"js\">1</camunda:script></camunda:executionListener>"),
                extension("task listener class", "<camunda:taskListener event=\"create\" class=\"x.Y\"/>"),
                extension(
                        "listener of the older namespace",
                        "<activiti:executionListener event=\"start\" class=\"x.Y\"/>"),
                extension(
                        "foreign delegate in a listener",
                        "<camunda:executionListener event=\"start\" delegateExpression=\"${x}\"/>"),
                parameter("script in a parameter", "<camunda:script scriptFormat=\"groovy\">1</camunda:script>"),
                parameter("list in a parameter", "<camunda:list><camunda:value>1</camunda:value></camunda:list>"),
                element(
                        "conditional event",
                        "<bpmn:intermediateCatchEvent id=\"T\"><bpmn:conditionalEventDefinition/></bpmn:intermediateCatchEvent>"),
                element(
                        "signal to all areas",
                        "<bpmn:intermediateThrowEvent id=\"T\"><bpmn:signalEventDefinition/></bpmn:intermediateThrowEvent>"),
                element("potential owner", "<bpmn:userTask id=\"T\"><bpmn:potentialOwner/></bpmn:userTask>"),
                element(
                        "condition in a language",
                        "<bpmn:sequenceFlow id=\"T\"><bpmn:conditionExpression language=\"groovy\">1</bpmn:conditionExpression></bpmn:sequenceFlow>"),
                element(
                        "condition in a file",
                        "<bpmn:sequenceFlow id=\"T\"><bpmn:conditionExpression camunda:resource=\"x.groovy\"/></bpmn:sequenceFlow>"),
                element(
                        "condition of another type",
                        "<bpmn:sequenceFlow id=\"T\"><bpmn:conditionExpression xsi:type=\"x\">1</bpmn:conditionExpression></bpmn:sequenceFlow>"),
                element("import", "<bpmn:import id=\"T\" importType=\"x\" location=\"x\"/>"));
    }

    private static Stream<Object[]> attributes() {
        return Stream.of(
                        "camunda:class=\"java.lang.Runtime\"",
                        "activiti:class=\"java.lang.Runtime\"",
                        "camunda:expression=\"${x}\"",
                        "camunda:type=\"external\"",
                        "camunda:topic=\"x\"",
                        "camunda:assignee=\"bo\"",
                        "camunda:candidateUsers=\"bo\"",
                        "camunda:formKey=\"embedded:deployment:f.html\"",
                        "camunda:formHandlerClass=\"x.Y\"",
                        "camunda:initiator=\"who\"",
                        "camunda:candidateStarterUsers=\"bo\"",
                        "camunda:candidateStarterGroups=\"x\"",
                        "camunda:variableMappingClass=\"x.Y\"",
                        "camunda:variableMappingDelegateExpression=\"${x}\"",
                        "camunda:caseRef=\"x\"",
                        "camunda:resource=\"x\"",
                        "camunda:decisionRefTenantId=\"x\"",
                        "language=\"groovy\"",
                        "camunda:delegateExpression=\"${other}\"",
                        "camunda:delegateExpression=\"${execution}\"",
                        "camunda:delegateExpression=\"beginPhaseDelegate\"",
                        "camunda:delegateExpression=\"${beginPhaseDelegate}${x}\"",
                        "camunda:candidateGroups=\"beta.chair\"",
                        "camunda:candidateGroups=\"${area}.anything\"",
                        "camunda:candidateGroups=\"${groups}\"",
                        "camunda:candidateGroups=\"${area}.chair,${other}.chair\"",
                        "camunda:candidateGroups=\"${checklistItems.label(rolloutId, itemId)}\"",
                        "camunda:dueDate=\"${task.name}\"",
                        "name=\"${execution.id}\"",
                        "camunda:resultVariable=\"area\"",
                        "camunda:elementVariable=\"rolloutId\"")
                .map(attribute -> element(attribute, "<bpmn:userTask id=\"T\" " + attribute + "/>"));
    }

    private static Stream<Object[]> belonging() {
        return Stream.of(
                extension(
                        "area set by a parameter",
                        "<camunda:inputOutput><camunda:inputParameter name=\"area\">beta</camunda:inputParameter></camunda:inputOutput>"),
                extension(
                        "area set with a decoy",
                        "<camunda:inputOutput><camunda:outputParameter source=\"area\" target=\"x\" name=\"area\">beta</camunda:outputParameter></camunda:inputOutput>"),
                extension("area mapped in", "<camunda:in source=\"other\" target=\"area\"/>"),
                extension(
                        "area calculated",
                        "<camunda:in source=\"area\" sourceExpression=\"${other}\" target=\"area\"/>"),
                extension("rollout mapped out", "<camunda:out source=\"other\" target=\"rolloutId\"/>"),
                extension("phase from a variable", "<camunda:in sourceExpression=\"${x}\" target=\"phase\"/>"),
                extension("foreign business key", "<camunda:in businessKey=\"${other}\"/>"));
    }

    private static Stream<Object[]> tables() {
        return Stream.of(
                file(
                        "table in JavaScript",
                        "x.dmn",
                        table("expressionLanguage=\"javascript\"", "1", "1"),
                        "InExpression"),
                file("table in JUEL", "x.dmn", table("expressionLanguage=\"juel\"", "1", "1"), "InExpression"),
                file(
                        "external function",
                        "x.dmn",
                        table("", "-", "(function(x) external {java: {class: \"x\"}})(1)"),
                        "rad 1, kolumnen ”signerRole”"),
                file("JUEL in a table", "x.dmn", table("", "-", "${execution.id}"), "rad 1, kolumnen"),
                file("function definition", "x.dmn", dmn("<businessKnowledgeModel id=\"B\"/>"), "B"));
    }

    private static Stream<Object[]> forms() {
        return Stream.of(
                file("HTML", "x.form", form("{\"type\":\"html\",\"id\":\"Z\",\"content\":\"x\"}"), "Z"),
                file("frame", "x.form", form("{\"type\":\"iframe\",\"id\":\"Z\",\"url\":\"https://x\"}"), "Z"),
                file("file picker", "x.form", form("{\"type\":\"filepicker\",\"id\":\"Z\"}"), "Z"),
                file("dynamic list", "x.form", form("{\"type\":\"dynamiclist\",\"id\":\"Z\",\"components\":[]}"), "Z"),
                file(
                        "unknown type in a group",
                        "x.form",
                        form("{\"type\":\"group\",\"id\":\"G\",\"components\":[{\"type\":\"x\",\"id\":\"Z\"}]}"),
                        "Z"),
                file(
                        "HTML in a text",
                        "x.form",
                        form("{\"type\":\"text\",\"id\":\"Z\",\"text\":\"<img src=x onerror=alert(1)>\"}"),
                        "Z"),
                file(
                        "script in a link",
                        "x.form",
                        form("{\"type\":\"text\",\"id\":\"Z\",\"text\":\"[x](JavaScript:alert(1))\"}"),
                        "Z"),
                file("two types", "x.form", form("{\"type\":\"text\",\"type\":\"html\",\"id\":\"Z\"}")),
                file("no form", "x.form", "[]"),
                file("no JSON", "x.form", "x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${execution.processEngineServices.identityService.createMembership('x','camunda-admin')}",
                "#{execution.processEngineServices.identityService.createMembership('x','camunda-admin')}",
                "${execution}",
                "${task}",
                "${execution.id}",
                "${authenticatedUserId}",
                "${beginPhaseDelegate}",
                "${beginPhaseDelegate.execute(execution)}",
                "${checklistItems}",
                "${checklistItems.class}",
                "${checklistItems.getClass()}",
                "${checklistItems.label(execution)}",
                "${checklistItems.label('x')}",
                "${checklistItems.delete(itemId)}",
                "${''.getClass().forName('java.lang.Runtime')}",
                "${ready.class}",
                "${ready['class']}",
                "${x()}",
                "${dateTime()}",
                "${a = 1}",
                "${a == '}' || execution.id}",
                "${a == '${execution.id}'}",
                "${a == '\\\\'.getClass() }",
                "${a ? execution : b}",
                "${decisionResult.getSingleResult().class.name}",
                "${decisionResult.getSingleResult()}",
                "${decisionResult.singleResult.signerRole}",
                "${execution.processBusinessKey.bytes}",
                "${execution.processBusinessKey} ${execution.id}",
                "${ready",
                "text ${a}.${execution.id}"
            })
    void noExpressionReachesTheEngine(String expression) {
        String escaped = expression.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        assertThatThrownBy(() -> deploy("x.bpmn", bpmn("<bpmn:userTask id=\"T\" name=\"" + escaped + "\"/>")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("elementet T");
        assertThatThrownBy(() -> deploy(
                        "x.bpmn",
                        bpmn("<bpmn:sequenceFlow id=\"T\"><bpmn:conditionExpression>" + escaped
                                + "</bpmn:conditionExpression></bpmn:sequenceFlow>")))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> deploy("x.bpmn", bpmn("<bpmn:documentation>" + escaped + "</bpmn:documentation>")))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void aCommentDoesNotHideAnExpression() {
        assertThatThrownBy(() -> deploy(
                        "x.bpmn", bpmn("<bpmn:documentation>$<!-- -->{execution<![CDATA[.id]]>}</bpmn:documentation>")))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> deploy("x.bpmn", bpmn("<bpmn:documentation>&#36;{execution.id}</bpmn:documentation>")))
                .isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${ready}",
                "${!ready}",
                "${empty x}",
                "${not empty x}",
                "${a == 'x' && b != 2.5 || !empty c}",
                "${a >= 1}",
                "${ready == true}",
                "#{a == null}",
                "${area}.managers",
                "Fas ${phase} i ${areaName}",
                "${1}",
                "${execution.processBusinessKey}",
                "${decisionResult.getSingleResult().signerRole}",
                "${checklistItems.label(rolloutId, itemId)}",
                "inget uttryck, 100 $ {x}"
            })
    void plainExpressionsPass(String expression) {
        String escaped = expression.replace("&", "&amp;");
        assertThatCode(() -> deploy("x.bpmn", bpmn("<bpmn:userTask id=\"T\" name=\"" + escaped + "\"/>")))
                .doesNotThrowAnyException();
    }

    private static Object[] element(String what, String element) {
        return file(what, "x.bpmn", bpmn(element), "elementet T");
    }

    private static Object[] extension(String what, String extension) {
        return element(
                what,
                "<bpmn:serviceTask id=\"T\"><bpmn:extensionElements>" + extension
                        + "</bpmn:extensionElements></bpmn:serviceTask>");
    }

    private static Object[] parameter(String what, String value) {
        return extension(
                what,
                "<camunda:inputOutput><camunda:inputParameter name=\"x\">" + value
                        + "</camunda:inputParameter></camunda:inputOutput>");
    }

    private static Object[] file(String what, String file, String content) {
        return file(what, file, content, file);
    }

    private static Object[] file(String what, String file, String content, String named) {
        return new Object[] {what, file, content, named};
    }
}
