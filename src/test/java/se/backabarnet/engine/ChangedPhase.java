package se.backabarnet.engine;

import java.io.File;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import se.backabarnet.model.ElementTemplate;

/** The model of a phase, changed as a process owner changes it in the Modeler. */
public final class ChangedPhase {

    private final String file;
    private final int phase;
    private final BpmnModelInstance model;

    private ChangedPhase(String file, int phase) {
        this.file = file;
        this.phase = phase;
        this.model = Bpmn.readModelFromFile(new File("bpmn", file));
    }

    /** Begins with the file that ships. */
    public static ChangedPhase of(String file, int phase) {
        return new ChangedPhase(file, phase);
    }

    public String file() {
        return file;
    }

    public String xml() {
        return Bpmn.convertToString(model);
    }

    /** What the Modeler would write when the template is applied and two arrows are drawn. */
    public ChangedPhase withItem(String id, String label, String role, String form, String guidance) {
        SubProcess checklist = model.getModelElementById("Checklist_P" + phase);
        UserTask item = model.newInstance(UserTask.class, id);
        checklist.addChildElement(item);
        ElementTemplate.named("se.backabarnet.checklist-item")
                .stamp(
                        item,
                        Map.of(
                                "name",
                                label,
                                "camunda:candidateGroups",
                                "${area}." + role,
                                "camunda:formRef",
                                form,
                                "camunda:dueDate",
                                "P45D",
                                "handbookRef",
                                "hsv/fas" + phase + "/body/4"));
        Documentation documentation = model.newInstance(Documentation.class);
        documentation.setTextContent(guidance);
        item.getDocumentations().add(documentation);
        connect(checklist, model.getModelElementById("Gateway_P" + phase + "_Split"), item, "Flow_To_" + id);
        connect(checklist, item, model.getModelElementById("EndEvent_P" + phase + "_ItemsDone"), "Flow_From_" + id);
        return this;
    }

    /** With another name and role for a point that is there. */
    public ChangedPhase withItemOf(String id, String label, String role) {
        UserTask item = model.getModelElementById(id);
        item.setName(label);
        item.setCamundaCandidateGroups("${area}." + role);
        return this;
    }

    /** With a question between the checklist and its judging, to which both answers lead on. */
    public ChangedPhase withQuestion(String condition) {
        SequenceFlow flow = model.getModelElementById("Flow_P" + phase + "_ToJudgeReadiness");
        FlowNode judging = flow.getTarget();
        ModelElementInstance process = judging.getParentElement();
        ExclusiveGateway question = model.newInstance(ExclusiveGateway.class, "Gateway_P" + phase + "_Question");
        process.addChildElement(question);
        judging.getIncoming().remove(flow);
        flow.setTarget(question);
        question.getIncoming().add(flow);
        connect(process, question, judging, "Flow_Question_Yes");
        connect(process, question, judging, "Flow_Question_No");
        ConditionExpression yes = model.newInstance(ConditionExpression.class);
        yes.setTextContent(condition);
        ((SequenceFlow) model.getModelElementById("Flow_Question_Yes")).setConditionExpression(yes);
        question.setDefault(model.getModelElementById("Flow_Question_No"));
        return this;
    }

    private void connect(ModelElementInstance box, FlowNode from, FlowNode to, String id) {
        SequenceFlow flow = model.newInstance(SequenceFlow.class, id);
        box.addChildElement(flow);
        flow.setSource(from);
        flow.setTarget(to);
        from.getOutgoing().add(flow);
        to.getIncoming().add(flow);
    }
}
