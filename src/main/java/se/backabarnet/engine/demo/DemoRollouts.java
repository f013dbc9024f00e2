package se.backabarnet.engine.demo;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import se.backabarnet.engine.ProcessVariables;
import se.backabarnet.engine.identity.DemoUsers;
import se.backabarnet.rollout.RolloutService;

/**
 * Starts one rollout per edition, the first time that the application starts: Ystad in phase 3, Lidingö in phase 1. The
 * areas and their parties are real; what is answered is made up and says so, and so is every date but Ystad's first.
 */
@Component
@Profile("development")
@DependsOn("shippedModels")
class DemoRollouts implements SmartInitializingSingleton {

    private final RolloutService rollouts;
    private final RuntimeService runtimeService;
    private final DemoUsers users;
    private final DemoWork work;

    DemoRollouts(RolloutService rollouts, RuntimeService runtimeService, DemoUsers users, DemoWork work) {
        this.rollouts = rollouts;
        this.runtimeService = runtimeService;
        this.users = users;
        this.work = work;
    }

    @Override
    public void afterSingletonsInstantiated() {
        users.createNational();
        if (!rollouts.hasAny()) {
            LocalDate began = LocalDate.of(2021, 3, 1);
            String ystad = start(
                    "HsvRolloutProcess", "Ystad", "Ystads kommun", "Region Skåne", "Lokalpolisområde Ystad", began);
            users.create("ystad");
            work.finishPhase(ystad, began.plusMonths(2));
            work.finishPhase(ystad, began.plusMonths(5));
            start(
                    "RegionRolloutProcess",
                    "Lidingö",
                    "Lidingö stad",
                    "Region Stockholm",
                    "Polismyndigheten",
                    LocalDate.of(2023, 9, 1));
            users.create("lidingo");
        }
    }

    private String start(
            String process, String area, String municipality, String region, String policeArea, LocalDate planned) {
        return runtimeService
                .startProcessInstanceByKey(
                        process,
                        Map.of(
                                ProcessVariables.AREA_NAME, area,
                                ProcessVariables.MUNICIPALITY, municipality,
                                ProcessVariables.REGION, region,
                                ProcessVariables.POLICE_AREA, policeArea,
                                ProcessVariables.PLANNED_START, planned.toString()))
                .getBusinessKey();
    }
}
