package se.backabarnet.engine.task;

import static se.backabarnet.engine.ProcessVariables.DONE_BEFORE_START;
import static se.backabarnet.engine.ProcessVariables.GATE_COMMENT;
import static se.backabarnet.engine.ProcessVariables.GATE_OUTCOME;
import static se.backabarnet.engine.ProcessVariables.INTEREST_EDITION;
import static se.backabarnet.engine.ProcessVariables.INTEREST_OUTCOME;
import static se.backabarnet.engine.ProcessVariables.INTEREST_REASON;
import static se.backabarnet.engine.ProcessVariables.ITEM_COMMENT;
import static se.backabarnet.engine.ProcessVariables.ITEM_DATE;
import static se.backabarnet.engine.ProcessVariables.ITEM_STATUS;
import static se.backabarnet.engine.ProcessVariables.RETURNED_ITEMS;
import static se.backabarnet.engine.ProcessVariables.SIGN_OFF_COMMENT;
import static se.backabarnet.engine.ProcessVariables.SIGN_OFF_DATE;
import static se.backabarnet.engine.ProcessVariables.SIGN_OFF_OUTCOME;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.backabarnet.engine.form.Fault;
import se.backabarnet.engine.form.Form;
import se.backabarnet.engine.task.FormNeed.Presence;

/**
 * What a kind of task needs of the form that asks for its answers, and what it gives it. Without these fields a task could never
 * be completed, and another field's answer would be kept nowhere.
 *
 * @param fields those that the kind reads
 * @param keepsOthers whether it keeps the answers of other fields, too
 * @param gives the names of what comes with its tasks
 */
public record FormNeeds(List<FormNeed> fields, boolean keepsOthers, Set<String> gives) {

    private static final Set<String> OF_EVERY_TASK = Set.of("guidance", "dueDate");
    private static final Set<String> OF_A_ROLLOUT =
            Set.of("rolloutId", "area", "edition", "areaName", "phase", "phaseName", "rolloutUrl");

    private static final FormNeeds ITEM = new FormNeeds(
            List.of(
                    FormNeed.choice(ITEM_STATUS, Presence.REQUIRED, "DONE", "NOT_APPLICABLE"),
                    FormNeed.day(ITEM_DATE),
                    FormNeed.text(ITEM_COMMENT),
                    FormNeed.checkbox(DONE_BEFORE_START)),
            true,
            ofARollout(
                    "reworkReason",
                    "agreementState",
                    "agreementUrl",
                    "steeringGroupGaps",
                    "chairGaps",
                    "rolloutTeamGaps",
                    "processLeaderGaps"));
    private static final FormNeeds AGREEMENT =
            new FormNeeds(List.of(), false, ofARollout("agreementState", "agreementUrl", "documentHash"));

    private static final Map<Kind, FormNeeds> BY_KIND = Map.of(
            Kind.ITEM,
            ITEM,
            Kind.REWORK,
            ITEM,
            Kind.REOPENED,
            ITEM,
            Kind.SIGN_OFF,
            new FormNeeds(
                    List.of(
                            FormNeed.choice(SIGN_OFF_OUTCOME, Presence.REQUIRED, "APPROVED", "RETURNED"),
                            FormNeed.day(SIGN_OFF_DATE),
                            FormNeed.text(SIGN_OFF_COMMENT),
                            FormNeed.items(RETURNED_ITEMS)),
                    false,
                    ofARollout("phaseItems")),
            Kind.GATE,
            new FormNeeds(
                    List.of(
                            FormNeed.choice(GATE_OUTCOME, Presence.REQUIRED, "APPROVED", "RETURNED"),
                            FormNeed.text(GATE_COMMENT),
                            FormNeed.items(RETURNED_ITEMS)),
                    false,
                    ofARollout("phaseItems")),
            Kind.AGREEMENT_DRAFT,
            AGREEMENT,
            Kind.AGREEMENT_CHECK,
            AGREEMENT,
            Kind.AGREEMENT_SIGN,
            AGREEMENT,
            Kind.INTEREST,
            new FormNeeds(
                    List.of(
                            FormNeed.choice(INTEREST_OUTCOME, Presence.REQUIRED, "ACCEPTED", "COMPLETION", "DECLINED"),
                            FormNeed.choice(INTEREST_EDITION, Presence.NEEDED, "hsv", "region"),
                            FormNeed.text(INTEREST_REASON)),
                    false,
                    joined(
                            OF_EVERY_TASK,
                            "interestArea",
                            "interestDate",
                            "interestRecommendation",
                            "interestReasons",
                            "interestFacts",
                            "interestPoints",
                            "interestPointsUrl",
                            "interestUrl")));

    private static Set<String> ofARollout(String... more) {
        Set<String> all = new HashSet<>(OF_A_ROLLOUT);
        all.addAll(OF_EVERY_TASK);
        return joined(all, more);
    }

    private static Set<String> joined(Set<String> some, String... more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }

    public static FormNeeds of(Kind kind) {
        return BY_KIND.get(kind);
    }

    /**
     * What is wrong with a form for such a task.
     *
     * @param more names of what its model gives the task besides
     */
    public List<Fault> faults(Form form, Set<String> more) {
        List<Fault> faults = new ArrayList<>();
        fields.forEach(need -> need.fault(form).ifPresent(faults::add));
        form.keys().forEach((key, element) -> {
            if (gives.contains(key)) {
                faults.add(new Fault(
                        element,
                        "nyckeln " + key + " är namnet på något som uppgiften redan vet",
                        "Ge fältet en annan nyckel."));
            } else if (!keepsOthers
                    && fields.stream().noneMatch(need -> need.key().equals(key))) {
                faults.add(new Fault(
                        element,
                        "svaret på " + key + " sparas inte för en sådan uppgift",
                        "Ta bort fältet, eller fråga efter det i en punkt på checklistan."));
            }
        });
        form.asksFor().forEach((name, element) -> {
            if (!gives.contains(name) && !more.contains(name)) {
                faults.add(new Fault(
                        element,
                        "formuläret använder " + name + ", som varken det eller uppgiften vet",
                        "Använd ett fälts nyckel, eller något av " + String.join(", ", new TreeSet<>(gives)) + "."));
            }
        });
        return faults;
    }
}
