package se.backabarnet.engine.deployment;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import se.backabarnet.checklist.ItemRequirement;
import se.backabarnet.engine.ProcessVariables;
import se.backabarnet.engine.task.Kind;

/** That each user task can be shown, done and recorded. */
class TaskRules implements Rules {

    private static final String ALLOWED_KINDS =
            Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", "));
    private static final Map<Kind, String> DECIDING =
            Map.of(Kind.SIGN_OFF, "${area}.${signerRole}", Kind.GATE, "${area}.contact-person");
    private static final String TO_REDO = "${checklistItems.toRedo(rolloutId, phase)}";
    private static final String REF = "(?:hsv|region)(?:/[a-z0-9.-]+)+";

    @Override
    public void check(ModelSet models, Findings findings) {
        models.processes().forEach(process -> {
            findings.inFile(process.file());
            Xml.within(process.content())
                    .filter(element -> Xml.is(element, "userTask"))
                    .forEach(task -> check(process.key(), task, findings));
        });
    }

    private static void check(String process, Element task, Findings findings) {
        String word = Xml.property(task, Kind.PROPERTY);
        Optional<Kind> kind = Kind.of(word);
        kind(process, task, word, findings);
        if (task.getAttribute("name").isBlank()) {
            findings.add(task, "uppgiften saknar namn", "Skriv vad den går ut på, så att den syns i listorna.");
        }
        groups(task, kind.orElse(null), findings);
        if (kind.isPresent()) {
            id(process, task, kind.get(), findings);
            if (kind.get() == Kind.ITEM) {
                item(process, task, findings);
            }
            if (kind.get() == Kind.REWORK || kind.get() == Kind.REOPENED) {
                again(task, findings);
            }
            if (kind.get() == Kind.REWORK) {
                forEach(task, findings);
            }
        }
    }

    private static void kind(String process, Element task, String word, Findings findings) {
        Set<Kind> kinds = KnownProcess.named(process).map(KnownProcess::kinds).orElse(Set.of());
        boolean own = KnownProcess.named(process).isEmpty();
        long said = Xml.extensions(task, "property")
                .filter(property -> property.getAttribute("name").equals(Kind.PROPERTY))
                .count();
        boolean named = Arrays.stream(Kind.values())
                .anyMatch(kind -> task.getAttribute("id").startsWith(kind.prefix() + "_P"));
        if (said == 0 && own && !named) {
            return;
        }
        if (said != 1 || Kind.of(word).isEmpty()) {
            findings.add(
                    task,
                    word.isEmpty()
                            ? "uppgiften saknar egenskapen kind, och skulle inte synas i lägesbilden"
                            : "uppgiften har kind ”" + word + "”, som ingen känner till",
                    "Välj en mall i Camunda Modeler, till exempel Punkt på checklistan. Tillåtna är " + ALLOWED_KINDS
                            + ".");
        } else if (!kinds.contains(Kind.of(word).orElseThrow())) {
            findings.add(
                    task,
                    "uppgifter med kind " + word + " hör inte hemma i processen " + process,
                    kinds.isEmpty()
                            ? "Flytta den till fasens process."
                            : "Där hör "
                                    + kinds.stream().map(Kind::word).sorted().collect(Collectors.joining(", "))
                                    + " hemma.");
        }
    }

    private static void id(String process, Element task, Kind kind, Findings findings) {
        String id = task.getAttribute("id");
        String phase = KnownProcess.phaseOf(process).map(number -> "P" + number).orElse("");
        String allowed = kind == Kind.ITEM
                ? "Item_" + phase + "_[A-Z][A-Za-z0-9]*"
                : phase.isEmpty() ? kind.prefix() + "_[A-Z]\\w*" : kind.prefix() + "_" + phase;
        if (!id.matches(allowed)) {
            findings.add(
                    task,
                    "id:t passar inte",
                    kind == Kind.ITEM
                            ? "En punkts id är Item_" + (phase.isEmpty() ? "P<fas>" : phase)
                                    + "_ och vad som görs, på engelska utan mellanslag, till exempel Item_"
                                    + (phase.isEmpty() ? "P2" : phase) + "_AppointChair."
                            : "Skriv " + kind.prefix() + "_" + (phase.isEmpty() ? "Namn" : phase) + ".");
        }
        findings.addIfLonger(Bounds.RECORD_ID, task, "id:t", id);
    }

    private static void groups(Element task, Kind kind, Findings findings) {
        String groups = Xml.camunda(task, "candidateGroups");
        if (groups.isEmpty()) {
            findings.add(
                    task,
                    "ingen grupp ansvarar för uppgiften",
                    "Skriv vem som gör den i Candidate groups, till exempel ${area}.process-leader.");
        }
        String deciding = kind == null ? null : DECIDING.get(kind);
        if (deciding != null && !groups.equals(deciding)) {
            findings.add(
                    task,
                    "beslutet fattas inte av den som ska fatta det",
                    "Skriv " + deciding + " i Candidate groups; vem som avslutar fasen står i tabellen SignOffPolicy.");
        }
        findings.addIfLonger(
                Bounds.RECORD_GROUPS,
                task,
                "grupperna är tillsammans",
                groups.replace("${area}", "x".repeat(Bounds.AREA)));
    }

    private static void item(String process, Element task, Findings findings) {
        String due = Xml.camunda(task, "dueDate");
        if (due.isEmpty() || Times.isDate(due)) {
            findings.add(
                    task,
                    "punkten saknar tid till förfallodag",
                    "Skriv den i Due date, räknad från det att fasen öppnas, till exempel P60D.");
        }
        boolean guided = Xml.children(task)
                .anyMatch(child ->
                        Xml.is(child, "documentation") && !Xml.text(child).isBlank());
        if (!guided) {
            findings.add(task, "punkten saknar vägledning", "Skriv den under Documentation.");
        }
        String refs = Xml.property(task, "handbookRef");
        if (!refs.matches(REF + "(?: " + REF + ")*")) {
            findings.add(
                    task,
                    refs.isEmpty()
                            ? "punkten saknar hänvisning till handboken"
                            : "hänvisningen ”" + refs + "” passar inte",
                    "Skriv i egenskapen handbookRef fullständiga hänvisningar med ett blanksteg emellan, till exempel"
                            + " hsv/fas1/check/1.");
        }
        if (Flow.repeats(task)) {
            findings.add(task, "en punkt kan inte upprepas", "Ta bort upprepningen (multi-instance).");
        }
        String box = "Checklist_P" + KnownProcess.phaseOf(process).orElse("");
        if (!(task.getParentNode() instanceof Element around)
                || !around.getAttribute("id").equals(box)) {
            findings.add(task, "punkten ligger inte i checklistan", "Flytta den in i delprocessen " + box + ".");
        }
        findings.addIfLonger(
                Bounds.RECORD_REQUIRES, task, "egenskapen requires", Xml.property(task, ItemRequirement.PROPERTY));
    }

    /** Items that come back are asked for by what the record knows of them. */
    private static void again(Element task, Findings findings) {
        Stream.of("name=label", "candidateGroups=groups", "formRef=form").forEach(pair -> {
            String attribute = pair.substring(0, pair.indexOf('='));
            String asked = "${checklistItems." + pair.substring(pair.indexOf('=') + 1) + "(rolloutId, itemId)}";
            String value = attribute.equals("name") ? task.getAttribute("name") : Xml.camunda(task, attribute);
            if (!value.equals(asked)) {
                findings.add(task, attribute + " gäller inte punkten som kommer tillbaka", "Skriv " + asked + ".");
            }
        });
    }

    /** A task for each item that was sent back, at the same time. */
    private static void forEach(Element task, Findings findings) {
        boolean each = Xml.children(task)
                .filter(child -> Xml.is(child, "multiInstanceLoopCharacteristics"))
                .anyMatch(loop -> Xml.camunda(loop, "collection").equals(TO_REDO)
                        && Xml.camunda(loop, "elementVariable").equals(ProcessVariables.ITEM_ID)
                        && !loop.getAttribute("isSequential").equals("true"));
        if (!each) {
            findings.add(
                    task,
                    "uppgiften ges inte en gång för varje punkt som sänts tillbaka",
                    "Gör den till Parallel multi-instance med Collection " + TO_REDO + " och Element variable "
                            + ProcessVariables.ITEM_ID + ".");
        }
    }
}
