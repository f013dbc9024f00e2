package se.backabarnet.engine.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import se.backabarnet.engine.ProcessVariables;
import se.backabarnet.engine.identity.DemoUsers;
import se.backabarnet.rollout.RolloutService;
import se.backabarnet.rollout.RolloutSummary;

/**
 * Starts one rollout per edition, the first time that the application starts: Ystad in phase 3, Lidingö in phase 1. The
 * areas and their parties are real; what is answered is made up and says so, and so is every date but Ystad's first. A
 * start that was cut short is gone on with by the next.
 */
@Component
@Profile("development")
class DemoRollouts implements ApplicationRunner {

    private static final LocalDate YSTAD_BEGAN = LocalDate.of(2021, 3, 1);
    private static final LocalDate LIDINGO_BEGAN = LocalDate.of(2023, 9, 1);
    private static final int YSTADS_PHASE = 3;

    private final RolloutService rollouts;
    private final RuntimeService runtimeService;
    private final DemoUsers users;
    private final DemoCrew crew;
    private final DemoWork work;

    DemoRollouts(
            RolloutService rollouts, RuntimeService runtimeService, DemoUsers users, DemoCrew crew, DemoWork work) {
        this.rollouts = rollouts;
        this.runtimeService = runtimeService;
        this.users = users;
        this.crew = crew;
        this.work = work;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        users.createNational();
        startUnlessStarted(
                "lidingo",
                "RegionRolloutProcess",
                Map.of(
                        ProcessVariables.AREA_NAME, "Lidingö",
                        ProcessVariables.MUNICIPALITY, "Lidingö stad",
                        ProcessVariables.REGION, "Region Stockholm",
                        ProcessVariables.POLICE_AREA, "Polismyndigheten",
                        ProcessVariables.PLANNED_START, LIDINGO_BEGAN.toString()));
        UUID ystad = startUnlessStarted(
                "ystad",
                "HsvRolloutProcess",
                Map.of(
                        ProcessVariables.AREA_NAME, "Ystad",
                        ProcessVariables.MUNICIPALITY, "Ystads kommun",
                        ProcessVariables.REGION, "Region Skåne",
                        ProcessVariables.POLICE_AREA, "Lokalpolisområde Ystad",
                        ProcessVariables.PLANNED_START, YSTAD_BEGAN.toString()));
        work.reachPhase(ystad, YSTADS_PHASE, YSTAD_BEGAN.plusMonths(3));
    }

    private UUID startUnlessStarted(String area, String process, Map<String, Object> startForm) {
        if (rollouts.inAreas(List.of(area)).isEmpty()) {
            runtimeService.startProcessInstanceByKey(process, startForm);
        }
        users.createPeople(area);
        RolloutSummary rollout = rollouts.inAreas(List.of(area)).get(0);
        crew.appoint(rollout);
        return rollout.id();
    }
}
