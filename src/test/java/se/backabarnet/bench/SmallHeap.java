package se.backabarnet.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.List;

/** Starts the application and takes rollouts through it; to be run with little memory. */
public class SmallHeap {

    private static final String DONE = "rollouts finished";

    public static void main(String[] arguments) throws Exception {
        try (Contender application = ThisApplication.start(arguments[0])) {
            int rollouts = Integer.parseInt(arguments[1]);
            for (int i = 0; i < rollouts; i++) {
                RolloutWork work = new RolloutWork(application, new Completions());
                work.finishPhases(work.start("Small" + i), 5);
            }
            System.gc();
            System.out.printf(
                    "%d %s, %d MB in use after a full collection%n",
                    rollouts,
                    DONE,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
        }
        System.exit(0);
    }

    /** Whether the application ran, with half a gigabyte. */
    static boolean suffices(Report report, String url, int rollouts) throws Exception {
        report.heading("Memory");
        Process process = ChildJvm.start(
                "small-heap",
                ChildJvm.classPath(entry -> true),
                List.of("-Xmx512m", SmallHeap.class.getName(), url, String.valueOf(rollouts)));
        boolean ended = process.waitFor() == 0;
        String log = Files.readString(BenchServer.FOLDER.resolve("small-heap.log"));
        report.line("With `-Xmx512m`: "
                + log.lines()
                        .filter(line -> line.contains(DONE))
                        .findFirst()
                        .orElse("FAILED, see target/bench/small-heap.log"));
        return ended && log.contains(DONE);
    }
}
