package se.backabarnet.engine.deployment;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.backabarnet.Groups;

/** The words of a process model that are known to be harmless, by namespace; see {@link BpmnRules}. */
final class BpmnVocabulary {

    /** An older namespace, which the engine reads as if it were Camunda's. */
    static final String ACTIVITI = "http://activiti.org/bpmn";

    static final String DI = "http://www.omg.org/spec/DD/20100524/DI";

    /** What the engine finds among extensions whatever its namespace. */
    static final Set<String> FOUND_ANYWHERE = words("connector errorEventDefinition");

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
                    + " escalation dataObject dataObjectReference dataStoreReference dataStore dataState property"
                    + " ioSpecification dataInput dataOutput inputSet outputSet dataInputRefs dataOutputRefs"
                    + " dataInputAssociation dataOutputAssociation sourceRef targetRef itemDefinition"),
            Xml.CAMUNDA,
            words("properties property inputOutput inputParameter outputParameter in out failedJobRetryTimeCycle"
                    + " executionListener"),
            "http://www.omg.org/spec/BPMN/20100524/DI",
            words("BPMNDiagram BPMNPlane BPMNShape BPMNEdge BPMNLabel BPMNLabelStyle"),
            DI,
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
                    + " businessKey variables local event delegateExpression itemSubjectRef itemKind structureRef"
                    + " capacity isUnlimited");

    /** What a tool adds by itself when it reads a model together with the BPMN schema; it says nothing. */
    static final Map<String, Set<String>> SCHEMA_DEFAULTS =
            Map.of("implementation", words("##WebService ##unspecified"), "behavior", words("All"));

    static final String ELEMENTS_IN_WORDS = "Tillåtna är uppgifter, beslut, anrop av andra processer, delprocesser,"
            + " grindar och händelser med tid, meddelande, fel eller eskalering, utan skript, villkorshändelser och signaler.";

    /** The groups that a task may be given to, as models write them. */
    static final Set<String> GROUPS = Stream.concat(
                    Stream.concat(Stream.of("${signerRole}"), Groups.LOCAL_ROLES.stream())
                            .map(role -> Groups.local("${area}", role)),
                    Groups.NATIONAL.stream())
            .collect(Collectors.toUnmodifiableSet());

    private BpmnVocabulary() {}

    static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }
}
