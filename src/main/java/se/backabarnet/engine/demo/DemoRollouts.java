package se.backabarnet.engine.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * areas and their parties are real; what is answered is made up and says so, and so is every date: they lie within the
 * last year, so that what is told is neither of one moment nor long ago. A start that was cut short is gone on with by the
 * next.
 */
@Component
@Profile("development")
class DemoRollouts implements ApplicationRunner {

    private static final int DAYS_SINCE_YSTAD_BEGAN = 310;
    private static final int DAYS_SINCE_LIDINGO_BEGAN = 45;
    private static final int YSTADS_PHASE = 3;

    private final RolloutService rollouts;
    private final RuntimeService runtimeService;
    private final DemoUsers users;
    private final DemoCrew crew;
    private final DemoWork work;
    private final Clock clock;

    DemoRollouts(
            RolloutService rollouts,
            RuntimeService runtimeService,
            DemoUsers users,
            DemoCrew crew,
            DemoWork work,
            Clock clock) {
        this.rollouts = rollouts;
        this.runtimeService = runtimeService;
        this.users = users;
        this.crew = crew;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        users.createNational();
        startUnlessStarted(
                "lidingo",
                "RegionRolloutProcess",
                DAYS_SINCE_LIDINGO_BEGAN,
                Map.of(
                        ProcessVariables.AREA_NAME, "Lidingö",
                        ProcessVariables.MUNICIPALITY, "Lidingö stad",
                        ProcessVariables.REGION, "Region Stockholm",
                        ProcessVariables.POLICE_AREA, "Polismyndigheten"));
        RolloutSummary ystad = startUnlessStarted(
                "ystad",
                "HsvRolloutProcess",
                DAYS_SINCE_YSTAD_BEGAN,
                Map.of(
                        ProcessVariables.AREA_NAME, "Ystad",
                        ProcessVariables.MUNICIPALITY, "Ystads kommun",
                        ProcessVariables.REGION, "Region Skåne",
                        ProcessVariables.POLICE_AREA, "Lokalpolisområde Ystad"));
        work.reachPhase(ystad.id(), YSTADS_PHASE, ystad.beganOn());
    }

    private RolloutSummary startUnlessStarted(String area, String process, int daysAgo, Map<String, Object> startForm) {
        if (rollouts.inAreas(List.of(area)).isEmpty()) {
            LocalDate began = LocalDate.now(clock).minusDays(daysAgo);
            Map<String, Object> dated = new HashMap<>(startForm);
            dated.put(ProcessVariables.PLANNED_START, began.toString());
            StoryClock.at(clock, work.onThe(began), () -> runtimeService.startProcessInstanceByKey(process, dated));
        }
        users.createPeople(area);
        RolloutSummary rollout = rollouts.inAreas(List.of(area)).get(0);
        StoryClock.at(clock, work.onThe(rollout.beganOn()), () -> crew.appoint(rollout));
        return rollout;
    }
}
