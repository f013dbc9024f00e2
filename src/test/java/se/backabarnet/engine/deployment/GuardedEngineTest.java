package se.backabarnet.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import se.backabarnet.RefusedException;
import se.backabarnet.checklist.ItemRequirement;
import se.backabarnet.engine.access.AccessPlugin;
import se.backabarnet.engine.access.TestEngine;
import se.backabarnet.party.HandbookRoles;
import se.backabarnet.readiness.ReadinessFacts;

/** The guard in a running engine, against a process owner who tries to rise. */
class GuardedEngineTest {

    private static TestEngine test;

    @BeforeAll
    static void startEngine() {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        Shipped.KNOWN.delegates().forEach(name -> beans.registerSingleton(name, (JavaDelegate) execution -> {}));
        Shipped.KNOWN
                .requirements()
                .forEach(name ->
                        beans.registerSingleton(name, (ItemRequirement) (rolloutId, completion) -> Optional.empty()));
        Stream.of(ReadinessFacts.class, HandbookRoles.class)
                .flatMap(type -> Shipped.instances(type).stream())
                .forEach(bean -> beans.registerSingleton(bean.getClass().getName(), bean));
        test = new TestEngine(new AccessPlugin(), new DeploymentGuardPlugin(beans));
        test.member("olle", "process-owners");
        test.member("nina", "national-process-team");
    }

    @AfterAll
    static void stopEngine() throws Exception {
        test.close();
    }

    private static void deploy(String name, String content) {
        test.repository.createDeployment().name(name).addString(name, content).deploy();
    }

    @Test
    void aProcessOwnerDeploysAndReadsWhatIsHarmless() {
        test.as("olle", () -> {
            DeploymentBuilder shipped = test.repository.createDeployment();
            Shipped.names().forEach(name -> shipped.addString(name, Shipped.text(name)));
            shipped.deploy();
            String id = test.repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey("HsvRolloutProcess")
                    .latestVersion()
                    .singleResult()
                    .getId();
            assertThatCode(() -> test.repository.getProcessModel(id)).doesNotThrowAnyException();
            assertThat(test.repository.createDecisionDefinitionQuery().list()).isNotEmpty();
            assertThatThrownBy(() -> test.engine.getFormService().submitStartForm(id, Map.of()))
                    .isInstanceOf(AuthorizationException.class);
        });
        assertThatThrownBy(() -> test.as("nina", () -> deploy("notification.bpmn", Shipped.text("notification.bpmn"))))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void whatIsRefusedIsNotStoredAndNotRun() {
        String rise = "${execution.processEngineServices.identityService.createMembership('olle','camunda-admin')}";
        String model = Bpmn.convertToString(Bpmn.createExecutableProcess("Rise")
                .camundaHistoryTimeToLiveString("P3650D")
                .startEvent()
                .timerWithDate("2020-01-01T00:00:00")
                .serviceTask("Up")
                .camundaExpression(rise)
                .endEvent()
                .done());
        long before = test.repository.createDeploymentQuery().count();

        assertThatThrownBy(() -> test.as("olle", () -> test.repository
                        .createDeployment()
                        .addString("sign-off.form", Shipped.text("sign-off.form"))
                        .addString("rise.bpmn", model)
                        .deploy()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("rise.bpmn")
                .hasMessageContaining("elementet Up");

        assertThat(test.repository.createDeploymentQuery().count()).isEqualTo(before);
        assertThat(test.engine.getManagementService().createJobQuery().count()).isZero();
        assertThat(test.identity.createGroupQuery().groupMember("olle").count()).isEqualTo(1);
    }

    @Test
    void aDecisionTableCannotNameAnotherAreasGroup() {
        deploy("escape.dmn", Models.table("", "-", "\"chair,beta.chair\"").replace("\"D\"", "\"Escape\""));
        deploy(
                "escape.bpmn",
                Models.bpmn(
                                """
                <bpmn:startEvent id="Start"/><bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="Policy"/>
                <bpmn:businessRuleTask id="Policy" camunda:decisionRef="Escape"><bpmn:extensionElements><camunda:inputOutput>
                <camunda:outputParameter name="signerRole">${decisionResult.getSingleResult().signerRole}</camunda:outputParameter>
                </camunda:inputOutput></bpmn:extensionElements></bpmn:businessRuleTask>
                <bpmn:sequenceFlow id="F2" sourceRef="Policy" targetRef="SignOff"/>
                <bpmn:userTask id="SignOff" name="Godkänn" camunda:candidateGroups="${area}.${signerRole}"/>
                """)
                        .replace("\"P\"", "\"Escape\""));
        assertThatThrownBy(() ->
                        test.runtime.startProcessInstanceByKey("Escape", Map.of("area", "alpha", "edition", "hsv")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("beta.chair");
    }

    /** What other tools note in namespaces of their own, however much it looks like what the engine runs. */
    @Test
    void whatForeignToolsNoteIsDeployedAndNotRun() {
        deploy("foreign.bpmn", Models.foreign("urn:other-tool"));
        String instance = test.runtime.startProcessInstanceByKey("Foreign").getId();
        Task task = test.tasks
                .createTaskQuery()
                .processInstanceId(instance)
                .initializeFormKeys()
                .singleResult();

        assertThat(ForeignCode.ran).isFalse();
        assertThat(task.getAssignee()).isNull();
        assertThat(task.getFormKey()).isNull();
        assertThat(test.tasks.getIdentityLinksForTask(task.getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly("board");
        assertThat(test.runtime.getVariables(instance)).isEmpty();
        assertThat(test.engine.getFormService().getTaskFormData(task.getId()).getFormFields())
                .isEmpty();

        test.tasks.complete(task.getId());
        assertThat(ForeignCode.ran).isFalse();
        assertThat(test.runtime
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
    }

    /** The same in a namespace that the engine reads is refused, each piece of it. */
    @Test
    void theSameInANamespaceThatTheEngineReadsIsRefused() {
        assertThatThrownBy(() -> deploy("foreign.bpmn", Models.foreign(BpmnVocabulary.ACTIVITI)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("<x:executionListener>")
                .hasMessageContaining("<x:taskListener>")
                .hasMessageContaining("<x:formData>")
                .hasMessageContaining("x:class")
                .hasMessageContaining("x:assignee")
                .hasMessageContaining("x:formKey");
    }
}
