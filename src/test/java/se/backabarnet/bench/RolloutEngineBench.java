package se.backabarnet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The whole benchmark, part by part; sizes are system properties. */
class RolloutEngineBench {

    private static final int[] CLIENTS = {1, 4};

    private final Report report = new Report();

    @Test
    void measures() throws Exception {
        try (BenchServer server = new BenchServer();
                Contender application = ThisApplication.start(server.createDatabase("application"));
                Contender bare = BareEngine.start(server.createDatabase("bare"))) {
            WholeRollouts rollouts = new WholeRollouts(server);
            for (int i = 0; i < 3; i++) {
                rollouts.warmUp(bare, size("warmup", 6) / 3);
                rollouts.warmUp(application, size("warmup", 6) / 3);
            }
            if (Boolean.getBoolean("bench.statements")) {
                for (Contender contender : List.of(bare, application)) {
                    RolloutWork work = new RolloutWork(contender, new Completions());
                    RolloutWork.Started s = work.start("Texts");
                    report.line("# " + contender.name());
                    CountingDataSource.texts(() -> work.completeItems(s)).forEach(report::line);
                }
                return;
            }
            rollouts.measure(List.of(application, bare), CLIENTS, size("rounds", 5), size("rollouts", 4));
            assertThat(rollouts.report(report, application, bare, CLIENTS))
                    .as("WAL per rollout, times the bare engine's")
                    .isLessThanOrEqualTo(0.8);
        }
    }

    private static int size(String name, int otherwise) {
        return Integer.getInteger("bench." + name, otherwise);
    }
}
