package se.backabarnet.engine.deployment;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import se.backabarnet.engine.ProcessVariables;

/** That whatever a process names is there: forms, decisions, other processes, and what its steps are told. */
class ReferenceRules implements Rules {

    private static final Set<String> PASSED_ON = Set.of(
            ProcessVariables.ROLLOUT_ID, ProcessVariables.AREA, ProcessVariables.AREA_NAME, ProcessVariables.EDITION);

    @Override
    public void check(ModelSet models, Findings findings) {
        models.processes().forEach(process -> {
            findings.inFile(process.file());
            Xml.within(process.content()).forEach(element -> check(process.key(), element, models, findings));
            if (calls(process.key(), models, new HashSet<>()).contains(process.key())) {
                findings.add(
                        process.content(),
                        "processen anropar sig själv, direkt eller genom andra",
                        "Ta bort anropet; det skulle aldrig ta slut.");
            }
        });
    }

    private static void check(String process, Element element, ModelSet models, Findings findings) {
        if (Xml.is(element, "userTask", "startEvent")) {
            form(process, element, models, findings);
        }
        if (Xml.is(element, "serviceTask", "sendTask", "businessRuleTask")) {
            work(element, models, findings);
            DelegateInputs.check(process, element, models, findings);
        }
        if (Xml.is(element, "callActivity")) {
            call(element, models, findings);
        }
    }

    private static void form(String process, Element element, ModelSet models, Findings findings) {
        String form = Xml.camunda(element, "formRef");
        boolean ofRecord = Xml.is(element, "userTask")
                && (KnownProcess.named(process).isPresent()
                        || !Xml.property(element, "kind").isEmpty());
        if (form.isEmpty()) {
            if (ofRecord) {
                findings.add(
                        element,
                        "uppgiften saknar formulär",
                        "Skriv formulärets id i Form reference, till exempel checklist-item.");
            }
            return;
        }
        if (!form.startsWith("${") && models.form(form).isEmpty()) {
            findings.add(
                    element,
                    "formuläret ”" + form + "” finns inte",
                    "Driftsätt det före eller tillsammans med processen, eller skriv id på ett som finns.");
        }
        if (!form.startsWith("${")) {
            findings.addIfLonger(Bounds.RECORD_ID, element, "formulärets id", form);
        }
        latest(element, "formRefBinding", false, findings);
    }

    private static void work(Element element, ModelSet models, Findings findings) {
        String decision = Xml.camunda(element, "decisionRef");
        if (decision.isEmpty() && Xml.camunda(element, "delegateExpression").isEmpty()) {
            findings.add(
                    element,
                    "steget gör ingenting",
                    "Skriv vad det anropar i Delegate expression, eller vilken tabell i Decision reference.");
        }
        if (!decision.isEmpty()) {
            if (models.decision(decision).isEmpty()) {
                findings.add(
                        element,
                        "beslutet ”" + decision + "” finns inte",
                        "Driftsätt tabellen före eller tillsammans med processen, eller skriv id på en som finns.");
            }
            latest(element, "decisionRefBinding", true, findings);
        }
    }

    private static void call(Element element, ModelSet models, Findings findings) {
        String called = element.getAttribute("calledElement");
        if (models.process(called).isEmpty()) {
            findings.add(
                    element,
                    "processen ”" + called + "” finns inte",
                    "Driftsätt den före eller samtidigt, eller skriv id på en som finns.");
        }
        latest(element, "calledElementBinding", true, findings);
        Optional<String> phase = KnownProcess.phaseOf(called);
        if (phase.isEmpty()) {
            return;
        }
        Set<String> given = Xml.extensions(element, "in")
                .map(in -> in.hasAttribute("businessKey")
                        ? "businessKey"
                        : in.getAttribute("target") + "=" + in.getAttribute("source")
                                + in.getAttribute("sourceExpression"))
                .collect(Collectors.toSet());
        Stream.concat(
                        Stream.of("businessKey", ProcessVariables.PHASE + "=${" + phase.get() + "}"),
                        PASSED_ON.stream().sorted().map(name -> name + "=" + name))
                .filter(needed -> !given.contains(needed))
                .forEach(missing -> findings.add(
                        element,
                        "anropet lämnar inte vidare " + missing.replace("=", " från "),
                        "Lägg till det i In mappings; fasen vet annars inte vilket införande den hör till."));
        if (!phase.get().equals("1") && !Xml.camunda(element, "asyncBefore").equals("true")) {
            findings.add(
                    element,
                    "fasen börjar inte för sig",
                    "Kryssa i Asynchronous before, så att den förra fasens avslut sparas även om nästa inte kan börja.");
        }
    }

    /** Whatever else were bound could not be judged here, and would not be what the application reads. */
    private static void latest(Element element, String attribute, boolean byDefault, Findings findings) {
        String binding = element.getAttributeNS(Xml.CAMUNDA, attribute);
        if (!binding.equals("latest") && !(byDefault && binding.isEmpty())) {
            findings.add(
                    element,
                    attribute + (binding.isEmpty() ? " saknas" : " är " + binding),
                    "Välj binding: latest, så att den senaste versionen används.");
        }
    }

    /** The keys of the processes that a process calls, and that those call. */
    private static Set<String> calls(String key, ModelSet models, Set<String> found) {
        models.process(key).stream()
                .flatMap(process -> Xml.within(process.content()))
                .filter(element -> Xml.is(element, "callActivity"))
                .map(element -> element.getAttribute("calledElement"))
                .filter(found::add)
                .toList()
                .forEach(called -> calls(called, models, found));
        return found;
    }
}
