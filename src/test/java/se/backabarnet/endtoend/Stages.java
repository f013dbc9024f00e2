package se.backabarnet.endtoend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import se.backabarnet.Groups;
import se.backabarnet.agreement.AgreementDriver;
import se.backabarnet.agreement.Agreements;
import se.backabarnet.engine.ChangedPhase;
import se.backabarnet.engine.RolloutDriver;
import se.backabarnet.engine.Rollouts;
import se.backabarnet.stop.TableStops;

/** Rollouts that have come to some stage, one for each. */
final class Stages {

    private static final String EDITION = "region";
    private static final String FORM = "checklist-item";
    private static final List<Integer> DAYS_OF_OTHERS = List.of(20, 35, 50, 80, 120);
    private static final int OWN_DAYS = 60;

    private final Map<String, RolloutDriver> reached = new HashMap<>();
    private final Rollouts start;
    private final Agreements agreements;
    private final TableStops tables;
    private final ProcessEngine engine;

    Stages(Rollouts start, Agreements agreements, TableStops tables, ProcessEngine engine) {
        this.start = start;
        this.agreements = agreements;
        this.tables = tables;
        this.engine = engine;
    }

    RolloutDriver at(String stage) {
        RolloutDriver rollout = reached.get(stage);
        if (rollout == null) {
            rollout = reach(stage);
            reached.put(stage, rollout);
        }
        return rollout;
    }

    private RolloutDriver reach(String stage) {
        return switch (stage) {
            case "lacking" -> start.inPhase("hsv", 2).lackingItsGroups();
            case "returned" -> returned(start.inPhase("hsv", 3).completeAllItems());
            case "gate" -> start.inPhase("hsv", 3).completeAllItems().approveSignOff();
            case "stopped" -> stopped(start.inPhase("hsv", 4));
            case "finished" -> start.inPhase(EDITION, 5).completeAllItems().close();
            case "compared" -> compared();
            case "behind", "hindered" -> behind(stage);
            default -> withAgreement(stage);
        };
    }

    private static RolloutDriver returned(RolloutDriver rollout) {
        return rollout.returnFromSignOff(rollout.items(3).get(0));
    }

    /** At a table that is whole again for all others. */
    private RolloutDriver stopped(RolloutDriver rollout) {
        tables.stop(rollout, 4).repair();
        return rollout;
    }

    /** Beside as many others as it takes to compare with. */
    private RolloutDriver compared() {
        DAYS_OF_OTHERS.forEach(days -> inPhase5After(days).complete("Item_P5_FollowUpHalfYearly"));
        RolloutDriver own = inPhase5After(OWN_DAYS);
        own.items(5).stream().skip(2).forEach(own::complete);
        return own;
    }

    /** One that a newer version only adds to, and one whose open point the newer version does not have. */
    private RolloutDriver behind(String stage) {
        reached.put("behind", start.inPhase("hsv", 5).complete("Item_P5_UseAsIntended"));
        deploy(phase5("Item_P5_TellOthers", "Andra områden har fått veta"));
        reached.put("hindered", start.inPhase("hsv", 5));
        deploy(phase5("Item_P5_ThankEverybody", "Alla som har deltagit är tackade")
                .withItemOf(
                        "Item_P5_TrainAcrossProfessions", "Tvärprofessionell utbildning pågår", Groups.ROLLOUT_TEAM));
        return reached.get(stage);
    }

    private static ChangedPhase phase5(String item, String label) {
        return ChangedPhase.of("hsv-phase-5-sustainment.bpmn", 5)
                .withItem(item, label, Groups.PROCESS_LEADER, FORM, "Beskriv hur det gick till.");
    }

    private void deploy(ChangedPhase changed) {
        start.people().as("processagare", () -> engine.getRepositoryService()
                .createDeployment()
                .name("En ny punkt")
                .addString(changed.file(), changed.xml())
                .addInputStream(FORM + ".form", getClass().getResourceAsStream("/forms/" + FORM + ".form"))
                .deploy());
    }

    /** @param days that each of the earlier phases took */
    private RolloutDriver inPhase5After(int days) {
        RolloutDriver rollout = start.inPhase(EDITION, 5);
        start.rewrite(
                "update rollout_phase set began_at = closed_at - ? * (5 - phase) * interval '1 day',"
                        + " closed_at = closed_at - ? * (4 - phase) * interval '1 day',"
                        + " closed_on = closed_on - ? * (4 - phase) where rollout_id = ? and phase < 5",
                days,
                days,
                days,
                rollout.id());
        return rollout;
    }

    private RolloutDriver withAgreement(String stage) {
        RolloutDriver rollout = start.start(EDITION);
        AgreementDriver agreement = agreements.begin(rollout);
        if (stage.equals("rewording")) {
            agreements.newWording(EDITION);
            return rollout;
        }
        agreement.handIn();
        switch (stage) {
            case "check" -> {}
            case "draft" -> agreement.approve().oneRefusesAndTheOthersSign();
            case "deputy" -> agreements.letStandIn(rollout, agreement.approve(), "ystad-medarbetare");
            case "signing" -> agreement.approve().everyPartySigns();
            case "concluding" -> agreement.approve().everyPartySigns().boardSigns();
            case "signed" -> agreement.approve().everyPartySigns().boardSigns().conclude();
            default -> throw new IllegalArgumentException("Nothing is known of {" + stage + "}");
        }
        return rollout;
    }
}
