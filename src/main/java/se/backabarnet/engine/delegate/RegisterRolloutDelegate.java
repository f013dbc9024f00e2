package se.backabarnet.engine.delegate;

import static se.backabarnet.engine.ProcessVariables.AREA;
import static se.backabarnet.engine.ProcessVariables.AREA_NAME;
import static se.backabarnet.engine.ProcessVariables.EDITION;
import static se.backabarnet.engine.ProcessVariables.MUNICIPALITY;
import static se.backabarnet.engine.ProcessVariables.PLANNED_START;
import static se.backabarnet.engine.ProcessVariables.POINTS_DONE;
import static se.backabarnet.engine.ProcessVariables.POLICE_AREA;
import static se.backabarnet.engine.ProcessVariables.REGION;
import static se.backabarnet.engine.ProcessVariables.ROLLOUT_ID;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.backabarnet.RefusedException;
import se.backabarnet.engine.CurrentUser;
import se.backabarnet.rollout.RolloutRequest;
import se.backabarnet.rollout.RolloutService;
import se.backabarnet.rollout.RolloutSummary;

/** Turns the start form into a rollout; only what the flow needs stays as variables. */
@Component
class RegisterRolloutDelegate implements JavaDelegate {

    private static final String ROLLOUT_EDITION = "rolloutEdition";
    private static final Set<String> START_FORM =
            Set.of(AREA_NAME, MUNICIPALITY, REGION, POLICE_AREA, PLANNED_START, POINTS_DONE);

    private final RolloutService rollouts;

    RegisterRolloutDelegate(RolloutService rollouts) {
        this.rollouts = rollouts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, Object> form = execution.getVariables();
        Object edition = form.remove(ROLLOUT_EDITION);
        form.keySet().stream()
                .filter(name -> !START_FORM.contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new RefusedException("Fältet " + unknown + " är okänt. Ett införande startas med "
                            + String.join(", ", START_FORM.stream().sorted().toList()) + ".");
                });
        RolloutSummary rollout = rollouts.register(
                String.valueOf(edition),
                RolloutRequest.of(
                        form.get(AREA_NAME),
                        form.get(MUNICIPALITY),
                        form.get(REGION),
                        form.get(POLICE_AREA),
                        form.get(PLANNED_START),
                        form.get(POINTS_DONE)),
                CurrentUser.id());
        execution.removeVariables(START_FORM);
        execution.setProcessBusinessKey(rollout.id().toString());
        execution
                .getProcessInstance()
                .setVariables(Map.of(
                        ROLLOUT_ID, rollout.id().toString(),
                        AREA, rollout.area(),
                        AREA_NAME, rollout.areaName(),
                        EDITION, rollout.edition()));
    }
}
