package se.backabarnet.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The whole benchmark, part by part. Sizes are system properties ({@code -Dbench.rounds=9}); {@code -Dbench.parts=lists}
 * runs one part. Only what does not hang on the machine can fail it: numbers of statements and bytes of log.
 */
class RolloutEngineBench {

    private static final int[] CLIENTS = {1, 4};

    private final Report report = new Report();

    @Test
    void measures() throws Exception {
        try (BenchServer server = new BenchServer()) {
            report.line("# Benchmark, " + Runtime.getRuntime().availableProcessors() + " processors, Java "
                    + System.getProperty("java.version"));
            if (wants("rollouts") || wants("open") || wants("statements")) {
                try (Contender application = ThisApplication.start(server.createDatabase("application"));
                        Contender bare = BareEngine.start(server.createDatabase("bare"))) {
                    printStatements(List.of(bare, application));
                    rollouts(server, application, bare);
                    manyOpen(application, bare);
                }
            }
            areas(server);
            startUp(server);
            smallHeap(server);
        }
    }

    private void rollouts(BenchServer server, Contender application, Contender bare) throws Exception {
        if (wants("rollouts")) {
            WholeRollouts rollouts = new WholeRollouts(server);
            for (int i = 0; i < 3; i++) {
                rollouts.warmUp(bare, size("warmup", 18) / 3);
                rollouts.warmUp(application, size("warmup", 18) / 3);
            }
            rollouts.measure(List.of(application, bare), CLIENTS, size("rounds", 5), size("rollouts", 4));
            assertThat(rollouts.report(report, application, bare, CLIENTS))
                    .as("WAL per rollout, times the bare engine's")
                    .isLessThanOrEqualTo(0.8);
        }
    }

    private void manyOpen(Contender application, Contender bare) {
        if (wants("open")) {
            OpenRollouts ours = new OpenRollouts(application);
            OpenRollouts theirs = new OpenRollouts(bare);
            TaskLists ourLists = new TaskLists(application);
            TaskLists theirLists = new TaskLists(bare);
            ours.measureCompletions(100);
            for (int tasks : new int[] {2_000, 20_000}) {
                if (tasks == 20_000) {
                    ours.measureCompletions(2_000);
                }
                ours.copies().fillToTasks(tasks);
                theirs.copies().fillToTasks(tasks);
                theirLists.measure(tasks);
                ourLists.measure(tasks);
            }
            report.heading("Completions while many rollouts are open (this application)");
            report.columns("open rollouts", "statements per completion", "round trips", "completion p50, ms");
            ours.report(report);
            report.heading("Tasklist's list of the groups' tasks");
            report.columns("engine", "groups", "open tasks", "of them hers", "list of 15, ms", "count, ms");
            theirLists.report(report);
            ourLists.report(report);
            report.target(
                    "List with 290 groups at 20,000 open tasks, times that at 2,000",
                    ourLists.widest(20_000) / ourLists.widest(2_000),
                    3);
            assertThat(ours.statementsAt(2_000))
                    .as("statements per completion at 2,000 open rollouts")
                    .isCloseTo(ours.statementsAt(100), within(0.01));
        }
    }

    private void areas(BenchServer server) throws Exception {
        if (wants("areas")) {
            try (Contender application = ThisApplication.start(server.createDatabase("areas"))) {
                AreaLists lists = new AreaLists(application, new OpenRollouts(application).copies());
                lists.measure(AreaLists.FEW);
                lists.measure(AreaLists.MANY);
                lists.report(report);
            }
        }
    }

    private void startUp(BenchServer server) throws Exception {
        if (wants("startup")) {
            new StartUp(server.createDatabase("start_application"), server.createDatabase("start_bare"))
                    .measure(report, size("startups", 5));
        }
    }

    private void smallHeap(BenchServer server) throws Exception {
        if (wants("memory")) {
            assertThat(SmallHeap.suffices(report, server.createDatabase("small_heap"), size("heap-rollouts", 10)))
                    .as("the application runs in 512 MB of heap")
                    .isTrue();
        }
    }

    /** For whoever looks for a statement too many: every one that the completions of a phase's points send. */
    private void printStatements(List<Contender> contenders) {
        if (parts().contains("statements")) {
            for (Contender contender : contenders) {
                RolloutWork work = new RolloutWork(contender, new Completions());
                RolloutWork.Started rollout = work.start("Statements");
                report.heading("Statements of the points of phase 1, " + contender.name());
                CountingDataSource.texts(() -> work.completeItems(rollout)).forEach(report::line);
            }
        }
    }

    private static boolean wants(String part) {
        return parts().isEmpty() || parts().contains(part);
    }

    private static List<String> parts() {
        String parts = System.getProperty("bench.parts", "");
        return parts.isBlank() ? List.of() : List.of(parts.split(","));
    }

    private static int size(String name, int otherwise) {
        return Integer.getInteger("bench." + name, otherwise);
    }
}
