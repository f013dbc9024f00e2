package se.backabarnet.engine.deployment;

import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** That nothing in a process is larger or longer than what keeps it, and nothing is repeated without a bound. */
class SizeRules implements Rules {

    private static final Pattern ONE_COLLECTION =
            Pattern.compile("\\$\\{(?:checklistItems\\.toRedo|agreements\\.parties)\\([\\w, ]+\\)\\}");

    @Override
    public void check(ModelSet models, Findings findings) {
        models.files().stream().filter(file -> file.xml() != null).forEach(file -> {
            findings.inFile(file);
            long elements = Xml.within(file.xml().getDocumentElement()).count();
            if (elements > Bounds.ELEMENTS) {
                findings.add(
                        "filen har " + elements + " element",
                        "Tillåtet är högst " + Bounds.ELEMENTS + ". Dela upp modellen.");
                return;
            }
            if (file.kind() == ModelFile.Kind.PROCESS) {
                Xml.within(file.xml().getDocumentElement()).forEach(element -> check(element, findings));
            }
        });
    }

    private static void check(Element element, Findings findings) {
        findings.addIfLonger(Bounds.ENGINE_TEXT, element, "id:t", element.getAttribute("id"));
        findings.addIfLonger(Bounds.ENGINE_TEXT, element, "namnet", element.getAttribute("name"));
        if (Xml.is(element, "documentation")) {
            findings.addIfLonger(Bounds.ENGINE_DESCRIPTION, element, "dokumentationen", Xml.text(element));
        }
        if (Xml.is(element, "multiInstanceLoopCharacteristics")) {
            repeated(element, findings);
        }
        Set.of("priority", "jobPriority").forEach(attribute -> {
            String priority = Xml.camunda(element, attribute);
            if (!priority.matches("-?\\d{0,6}")) {
                findings.add(
                        element, attribute + " ”" + priority + "” är inget tal", "Skriv ett heltal, till exempel 50.");
            }
        });
    }

    private static void repeated(Element loop, Findings findings) {
        String collection = Xml.camunda(loop, "collection");
        String times = Xml.children(loop)
                .filter(child -> Xml.is(child, "loopCardinality"))
                .map(child -> Xml.text(child).strip())
                .findFirst()
                .orElse("");
        boolean counted = times.matches("[1-9]\\d{0,3}") && Integer.parseInt(times) <= Bounds.REPETITIONS;
        boolean bounded = collection.isEmpty()
                ? counted
                : times.isEmpty() && ONE_COLLECTION.matcher(collection).matches();
        if (!bounded) {
            findings.add(
                    loop,
                    "upprepningen har ingen gräns som går att läsa",
                    "Skriv ett antal upp till " + Bounds.REPETITIONS + " i Loop cardinality, eller en av samlingarna"
                            + " ${checklistItems.toRedo(rolloutId, phase)} och ${agreements.parties(rolloutId)} i Collection.");
        }
    }
}
