package se.backabarnet.engine.deployment;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a process model that are known to be harmless, by namespace; see {@link BpmnRules}. */
final class BpmnVocabulary {

    /** Namespaces in which the editors note colours and versions. */
    static final Set<String> NOTES = Set.of(
            "http://camunda.org/schema/modeler/1.0",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0");

    static final Map<String, Set<String>> ELEMENTS = Map.of(
            Xml.BPMN,
            words("definitions process collaboration participant laneSet lane childLaneSet flowNodeRef documentation"
                    + " extensionElements startEvent endEvent intermediateCatchEvent intermediateThrowEvent boundaryEvent"
                    + " task userTask serviceTask sendTask receiveTask manualTask businessRuleTask callActivity subProcess"
                    + " exclusiveGateway parallelGateway inclusiveGateway eventBasedGateway sequenceFlow messageFlow"
                    + " association textAnnotation text group category categoryValue incoming outgoing"
                    + " conditionExpression multiInstanceLoopCharacteristics loopCardinality completionCondition"
                    + " timerEventDefinition timeDate timeDuration timeCycle messageEventDefinition"
                    + " errorEventDefinition escalationEventDefinition terminateEventDefinition message error"
                    + " escalation dataObject dataObjectReference dataStoreReference"),
            Xml.CAMUNDA,
            words("properties property inputOutput inputParameter outputParameter in out failedJobRetryTimeCycle"
                    + " taskListener executionListener"),
            "http://www.omg.org/spec/BPMN/20100524/DI",
            words("BPMNDiagram BPMNPlane BPMNShape BPMNEdge BPMNLabel BPMNLabelStyle"),
            "http://www.omg.org/spec/DD/20100524/DI",
            words("waypoint extension"),
            "http://www.omg.org/spec/DD/20100524/DC",
            words("Bounds Font"));

    static final Set<String> CAMUNDA_ATTRIBUTES = words(
            "candidateGroups formRef formRefBinding formRefVersion dueDate followUpDate priority asyncBefore asyncAfter"
                    + " exclusive delegateExpression decisionRef decisionRefBinding decisionRefVersion decisionRefVersionTag"
                    + " mapDecisionResult resultVariable historyTimeToLive collection elementVariable calledElementBinding"
                    + " calledElementVersion calledElementVersionTag jobPriority versionTag isStartableInTasklist"
                    + " modelerTemplate modelerTemplateVersion modelerTemplateIcon diagramRelationId");

    static final Set<String> PLAIN_ATTRIBUTES =
            words("id name targetNamespace exporter exporterVersion isExecutable isClosed processType processRef"
                    + " expressionLanguage typeLanguage sourceRef targetRef default attachedToRef cancelActivity"
                    + " triggeredByEvent isInterrupting parallelMultiple messageRef errorRef errorCode escalationRef"
                    + " escalationCode isSequential calledElement gatewayDirection eventGatewayType instantiate"
                    + " isForCompensation startQuantity completionQuantity associationDirection"
                    + " categoryValueRef textFormat dataObjectRef dataStoreRef isCollection isImmediate value bpmnElement"
                    + " isExpanded isHorizontal isMarkerVisible isMessageVisible messageVisibleKind labelStyle resolution x"
                    + " y width height size isBold isItalic isUnderline isStrikeThrough source sourceExpression target"
                    + " businessKey variables local event delegateExpression");

    /** What a tool adds by itself when it reads a model together with the BPMN schema; it says nothing. */
    static final Map<String, Set<String>> SCHEMA_DEFAULTS =
            Map.of("implementation", words("##WebService ##unspecified"), "behavior", words("All"));

    static final String ELEMENTS_IN_WORDS = "Tillåtna är uppgifter, beslut, anrop av andra processer, delprocesser,"
            + " grindar och händelser med tid, meddelande, fel eller eskalering, utan skript, villkorshändelser och signaler.";

    static final Pattern GROUP = Pattern.compile("\\$\\{area\\}\\."
            + "(?:\\$\\{signerRole\\}|initiators|signatories|steering-group|chair|rollout-team|process-leader|managers"
            + "|key-persons|local-trainers|staff|contact-person)"
            + "|national-process-team|board|process-owners|camunda-admin");

    private BpmnVocabulary() {}

    static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }
}
