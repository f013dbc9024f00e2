package se.backabarnet.engine.deployment;

/** Files for the tests: one model with everything that is allowed, and small ones around a single forbidden thing. */
final class Models {

    private Models() {}

    static String bpmn(String body) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:activiti="http://activiti.org/bpmn"
                    xmlns:modeler="http://camunda.org/schema/modeler/1.0" modeler:executionPlatform="Camunda Platform"
                    id="Definitions_1" targetNamespace="http://bpmn.io/schema/bpmn" exporter="Camunda Modeler">
                  <bpmn:process id="P" name="Prov" isExecutable="true" camunda:historyTimeToLive="P3650D">
                %s
                  </bpmn:process>
                </bpmn:definitions>
                """
                .formatted(body);
    }

    /** A process that runs, with everything that makes the engine run code, in the namespace of the prefix {@code x}. */
    static String foreign(String namespace) {
        return bpmn("""
                <bpmn:ioSpecification id="Io"><bpmn:inputSet id="Set"/><bpmn:outputSet id="Outs"/></bpmn:ioSpecification>
                <bpmn:startEvent id="Start" x:initiator="who"><bpmn:extensionElements><x:formData><x:formField id="f" type="string"/></x:formData>
                  </bpmn:extensionElements></bpmn:startEvent>
                <bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="Mail"><bpmn:extensionElements>
                  <x:executionListener event="take" class="CODE"/></bpmn:extensionElements></bpmn:sequenceFlow>
                <bpmn:manualTask id="Mail" x:class="CODE" x:asyncBefore="true"><bpmn:extensionElements>
                  <x:executionListener event="start" class="CODE"/><x:field name="a" stringValue="b"/>
                  <x:inputOutput><x:outputParameter name="v"><x:script scriptFormat="groovy">1</x:script></x:outputParameter></x:inputOutput>
                </bpmn:extensionElements></bpmn:manualTask>
                <bpmn:sequenceFlow id="F2" sourceRef="Mail" targetRef="Ask"/>
                <bpmn:userTask id="Ask" name="Läs" camunda:candidateGroups="board" x:assignee="demo" x:formKey="embedded:deployment:x.html"
                    x:candidateGroups="beta.chair"><bpmn:extensionElements>
                  <x:taskListener event="create" class="CODE"/><x:taskListener event="complete" class="CODE"/>
                  <x:formData><x:formField id="f" type="string"/></x:formData>
                  <x:properties><x:property name="kind" value="item"/></x:properties>
                </bpmn:extensionElements>
                  <bpmn:property id="Property_1" name="__targetRef_placeholder"/>
                  <bpmn:dataInputAssociation id="Data_1"><bpmn:sourceRef>Object</bpmn:sourceRef><bpmn:targetRef>Property_1</bpmn:targetRef></bpmn:dataInputAssociation>
                </bpmn:userTask>
                <bpmn:dataObjectReference id="Object" dataObjectRef="Data"/><bpmn:dataObject id="Data"/>
                <bpmn:sequenceFlow id="F3" sourceRef="Ask" targetRef="End"/>
                <bpmn:endEvent id="End"/>
                """
                        .replace("CODE", ForeignCode.class.getName()))
                .replace("<bpmn:definitions", "<bpmn:definitions xmlns:x=\"" + namespace + "\" x:exported=\"1\"")
                .replace("id=\"P\"", "id=\"Foreign\" x:candidateStarterGroups=\"staff\"");
    }

    static String requiring(String required) {
        return bpmn(
                """
                <bpmn:userTask id="Item_P1_Budget" name="Budget beslutad"><bpmn:extensionElements><camunda:properties>
                  <camunda:property name="requires" value="%s"/>
                </camunda:properties></bpmn:extensionElements></bpmn:userTask>"""
                        .formatted(required));
    }

    static String dmn(String body) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                    xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="Definitions_D" name="D" namespace="http://x">
                  <decision id="D" name="Prov" camunda:historyTimeToLive="P3650D">
                %s
                  </decision>
                </definitions>
                """
                .formatted(body);
    }

    static String table(String attributes, String input, String output) {
        return dmn(
                """
                <decisionTable id="Table" hitPolicy="UNIQUE">
                  <input id="In"><inputExpression id="InExpression" typeRef="string" %s><text>edition</text></inputExpression></input>
                  <output id="Out" name="signerRole" typeRef="string"/>
                  <rule id="Rule"><description>Därför.</description>
                    <inputEntry id="Entry"><text>%s</text></inputEntry><outputEntry id="Result"><text>%s</text></outputEntry></rule>
                </decisionTable>
                """
                        .formatted(attributes, input, output));
    }

    static String form(String components) {
        return """
                {"id":"f","type":"default","schemaVersion":18,"executionPlatform":"Camunda Platform",
                 "executionPlatformVersion":"7.24.0","components":[%s]}
                """
                .formatted(components);
    }

    /** The phase pattern with every expression, element and attribute that the models use. */
    static final String PHASE = bpmn(
            """
            <bpmn:documentation>Fasen.</bpmn:documentation>
            <bpmn:extensionElements><camunda:properties><camunda:property name="handbookRef" value="hsv/law"/></camunda:properties></bpmn:extensionElements>
            <bpmn:startEvent id="Start" camunda:formRef="rollout-start" camunda:formRefBinding="latest"><bpmn:outgoing>F1</bpmn:outgoing></bpmn:startEvent>
            <bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="Begin"/>
            <bpmn:serviceTask id="Begin" name="Börja" camunda:delegateExpression="${beginPhaseDelegate}" camunda:asyncBefore="true"/>
            <bpmn:sequenceFlow id="F2" sourceRef="Begin" targetRef="Checklist"/>
            <bpmn:subProcess id="Checklist">
              <bpmn:startEvent id="CStart"/>
              <bpmn:sequenceFlow id="C1" sourceRef="CStart" targetRef="First"/>
              <bpmn:exclusiveGateway id="First" default="C3"/>
              <bpmn:sequenceFlow id="C2" name="Ja" sourceRef="First" targetRef="Item">
                <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${ready == null}</bpmn:conditionExpression></bpmn:sequenceFlow>
              <bpmn:sequenceFlow id="C3" name="Nej" sourceRef="First" targetRef="Rework"/>
              <bpmn:userTask id="Item" name="Punkt" camunda:candidateGroups="${area}.initiators, national-process-team" camunda:formRef="item" camunda:formRefBinding="latest" camunda:dueDate="P60D">
                <bpmn:documentation>Så här gör ni.</bpmn:documentation>
                <bpmn:extensionElements><camunda:properties><camunda:property name="kind" value="item"/></camunda:properties></bpmn:extensionElements>
              </bpmn:userTask>
              <bpmn:userTask id="Rework" name="${checklistItems.label(rolloutId, itemId)}" camunda:candidateGroups="${checklistItems.groups(rolloutId, itemId)}" camunda:formRef="${checklistItems.form(rolloutId, itemId)}" camunda:formRefBinding="latest">
                <bpmn:multiInstanceLoopCharacteristics camunda:collection="${checklistItems.toRedo(rolloutId, phase)}" camunda:elementVariable="itemId"/>
              </bpmn:userTask>
              <bpmn:sequenceFlow id="C4" sourceRef="Item" targetRef="CEnd"/>
              <bpmn:sequenceFlow id="C5" sourceRef="Rework" targetRef="CEnd"/>
              <bpmn:endEvent id="CEnd" camunda:asyncBefore="true"/>
              <bpmn:subProcess id="Reopening" triggeredByEvent="true">
                <bpmn:startEvent id="RStart" isInterrupting="false"><bpmn:messageEventDefinition id="RDef" messageRef="Message_ItemReopened"/></bpmn:startEvent>
                <bpmn:sequenceFlow id="R1" sourceRef="RStart" targetRef="REnd"/>
                <bpmn:endEvent id="REnd"/>
              </bpmn:subProcess>
            </bpmn:subProcess>
            <bpmn:sequenceFlow id="F3" sourceRef="Checklist" targetRef="Policy"/>
            <bpmn:businessRuleTask id="Policy" camunda:decisionRef="D" camunda:mapDecisionResult="singleResult">
              <bpmn:extensionElements><camunda:inputOutput>
                <camunda:inputParameter name="readinessTable">HsvPhase1Readiness</camunda:inputParameter>
                <camunda:outputParameter name="signerRole">${decisionResult.getSingleResult().signerRole}</camunda:outputParameter>
              </camunda:inputOutput></bpmn:extensionElements>
            </bpmn:businessRuleTask>
            <bpmn:sequenceFlow id="F4" sourceRef="Policy" targetRef="SignOff"/>
            <bpmn:userTask id="SignOff" camunda:candidateGroups="${area}.${signerRole}"/>
            <bpmn:sequenceFlow id="F5" sourceRef="SignOff" targetRef="Call"/>
            <bpmn:callActivity id="Call" calledElement="HsvPhase1InitiativeProcess" camunda:asyncBefore="true">
              <bpmn:extensionElements>
                <camunda:in businessKey="#{execution.processBusinessKey}"/>
                <camunda:in source="area" target="area"/><camunda:in source="rolloutId" target="rolloutId"/>
                <camunda:in sourceExpression="${1}" target="phase"/>
              </bpmn:extensionElements>
            </bpmn:callActivity>
            <bpmn:boundaryEvent id="Late" cancelActivity="false" attachedToRef="SignOff"><bpmn:timerEventDefinition id="Timer"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P7D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
            <bpmn:sequenceFlow id="F7" sourceRef="Late" targetRef="End"/>
            <bpmn:sequenceFlow id="F6" sourceRef="Call" targetRef="Gate"/>
            <bpmn:exclusiveGateway id="Gate" default="G2"/>
            <bpmn:sequenceFlow id="G1" sourceRef="Gate" targetRef="Mail"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${signOffOutcome == 'APPROVED' &amp;&amp; !empty gateOutcome || gateNeeded}</bpmn:conditionExpression></bpmn:sequenceFlow>
            <bpmn:sequenceFlow id="G2" sourceRef="Gate" targetRef="End"/>
            <bpmn:serviceTask id="Mail" camunda:delegateExpression="${sendMailDelegate}" camunda:asyncBefore="true">
              <bpmn:extensionElements><camunda:failedJobRetryTimeCycle>PT1M,PT5M</camunda:failedJobRetryTimeCycle></bpmn:extensionElements>
            </bpmn:serviceTask>
            <bpmn:sequenceFlow id="F8" sourceRef="Mail" targetRef="End"/>
            <bpmn:endEvent id="End"><bpmn:extensionElements><camunda:executionListener event="start" delegateExpression="${notifyDelegate}"/></bpmn:extensionElements></bpmn:endEvent>
            </bpmn:process>
            <bpmn:message id="Message_ItemReopened" name="ItemReopened"/>
            <bpmn:process id="Unused" isExecutable="false">
            """);

    static final String FORM = form(
            """
            {"type":"text","id":"Field_1","text":"**{{areaName}}** · Fas {{phase}} · [Till sidan]({{rolloutUrl}})"},
            {"type":"text","id":"Field_2","text":"{{reworkReason}}","conditional":{"hide":"=reworkReason = null"}},
            {"type":"group","id":"Group","label":"Svar","components":[
              {"type":"radio","id":"Field_3","key":"itemStatus","values":[{"label":"Klart","value":"DONE"}],"validate":{"required":true}},
              {"type":"datetime","id":"Field_4","key":"itemDate","subtype":"date"},
              {"type":"textarea","id":"Field_5","key":"itemComment","properties":{"handbookRef":"hsv/law"}}]}
            """);

    static final String TABLE = table("expressionLanguage=\"feel\"", "\"hsv\"", "\"chair\"");
}
