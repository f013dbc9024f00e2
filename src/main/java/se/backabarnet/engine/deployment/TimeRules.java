package se.backabarnet.engine.deployment;

import java.util.stream.Stream;
import org.w3c.dom.Element;

/** That every time is written so that the engine understands it, and none comes too often. */
class TimeRules implements Rules {

    private static final String PERIOD = "Skriv en tid som P60D (60 dagar), P6M (sex månader) eller PT2H (två timmar).";

    @Override
    public void check(ModelSet models, Findings findings) {
        models.processes().forEach(process -> {
            findings.inFile(process.file());
            Xml.within(process.content()).forEach(element -> {
                Stream.of("dueDate", "followUpDate").forEach(attribute -> due(element, attribute, findings));
                timer(element, findings);
                retries(element, findings);
            });
        });
    }

    private static void due(Element element, String attribute, Findings findings) {
        String due = Xml.camunda(element, attribute);
        if (!due.isEmpty() && !Times.isPeriod(due) && !Times.isDate(due)) {
            findings.add(
                    element,
                    attribute + " ”" + due + "” är ingen tid",
                    PERIOD.replace(".", ", eller en dag som 2026-12-31."));
        } else if (Times.isPeriod(due) && Times.period(due).compareTo(Bounds.LONGEST_DUE) > 0) {
            findings.add(
                    element,
                    attribute + " ”" + due + "” är längre än ett införande tar",
                    "Skriv högst " + Bounds.LONGEST_DUE.toDays() + " dagar.");
        }
    }

    private static void timer(Element element, Findings findings) {
        String time = Xml.text(element).strip();
        if (Xml.is(element, "timeDuration") && !Times.isLongEnough(time)) {
            findings.add(
                    element,
                    "tiden ”" + time + "” går inte att använda",
                    PERIOD + " Den kortaste som tillåts är " + Bounds.SHORTEST_TIMER + ".");
        }
        if (Xml.is(element, "timeDate") && !Times.isDate(time)) {
            findings.add(element, "”" + time + "” är ingen tidpunkt", "Skriv den som 2026-12-31T08:00:00.");
        }
        if (Xml.is(element, "timeCycle") && !Times.isCycle(time)) {
            findings.add(
                    element,
                    "upprepningen ”" + time + "” går inte att använda",
                    "Skriv antal gånger och tid emellan, till exempel R3/P7D: högst " + Bounds.CYCLES
                            + " gånger och minst " + Bounds.SHORTEST_TIMER + " emellan.");
        }
    }

    private static void retries(Element element, Findings findings) {
        String time = Xml.text(element).strip();
        if (element.getLocalName().equals("failedJobRetryTimeCycle") && !Times.isRetryCycle(time)) {
            findings.add(
                    element,
                    "nya försök ”" + time + "” går inte att läsa",
                    "Skriv tiderna med komma emellan, till exempel PT1M,PT5M,PT2H, eller antal och tid som R3/PT10M: högst "
                            + Bounds.RETRIES + " försök.");
        }
    }
}
