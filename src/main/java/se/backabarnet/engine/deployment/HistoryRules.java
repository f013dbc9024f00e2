package se.backabarnet.engine.deployment;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** That what happened is kept at least as long as anybody may ask for it; the engine deploys nothing that does not say how long. */
class HistoryRules implements Rules {

    private static final Pattern DAYS = Pattern.compile("(?:P(\\d{1,6})D|(\\d{1,6}))");

    @Override
    public void check(ModelSet models, Findings findings) {
        check(models.processes(), Xml.CAMUNDA, findings);
        check(models.decisions(), "http://camunda.org/schema/1.0/dmn", findings);
    }

    private static void check(Collection<ModelDefinition<Element>> models, String namespace, Findings findings) {
        models.forEach(model -> {
            String kept = model.content()
                    .getAttributeNS(namespace, "historyTimeToLive")
                    .strip();
            Matcher days = DAYS.matcher(kept);
            boolean enough = days.matches()
                    && Integer.parseInt(days.group(1) == null ? days.group(2) : days.group(1)) >= Bounds.HISTORY_DAYS;
            if (!enough) {
                findings.inFile(model.file());
                findings.add(
                        model.content(),
                        kept.isEmpty()
                                ? "det står inte hur länge historiken ska sparas"
                                : "historiken sparas ”" + kept + "”, och det räcker inte",
                        "Skriv P" + Bounds.HISTORY_DAYS + "D eller mer i fältet History time to live.");
            }
        });
    }
}
