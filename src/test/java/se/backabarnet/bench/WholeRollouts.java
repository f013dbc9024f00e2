package se.backabarnet.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Whole rollouts, from start to finish, in rounds that alternate between the engines. */
final class WholeRollouts {

    private static final AtomicInteger AREAS = new AtomicInteger();

    private final BenchServer server;
    private final Map<String, Side> sides = new LinkedHashMap<>();

    /** What one engine took with so many clients, one entry per round. */
    private static final class Side {
        final Completions completions = new Completions();
        final List<Double> perSecond = new ArrayList<>();
        final List<Double> p50 = new ArrayList<>();
        final List<Double> walEach = new ArrayList<>();
    }

    WholeRollouts(BenchServer server) {
        this.server = server;
    }

    void warmUp(Contender contender, int rollouts) throws Exception {
        run(contender, 2, rollouts, new Completions());
    }

    void measure(List<Contender> contenders, int[] clients, int rounds, int rollouts) throws Exception {
        server.checkpoint();
        for (int round = 0; round < rounds; round++) {
            for (int threads : clients) {
                for (int i = 0; i < contenders.size(); i++) {
                    measureOnce(contenders.get((i + round) % contenders.size()), threads, rollouts);
                }
            }
        }
    }

    private void measureOnce(Contender contender, int threads, int rollouts) throws Exception {
        Side side = sides.computeIfAbsent(contender.name() + threads, key -> new Side());
        Completions completions = new Completions();
        long wal = server.walBytes();
        long began = System.nanoTime();
        run(contender, threads, rollouts, completions);
        side.perSecond.add(rollouts / ((System.nanoTime() - began) / 1e9));
        side.walEach.add((double) (server.walBytes() - wal) / rollouts);
        side.p50.add(completions.p50());
        side.completions.addAll(completions);
    }

    private static void run(Contender contender, int threads, int rollouts, Completions completions) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < rollouts; i++) {
                Callable<Void> rollout = () -> {
                    RolloutWork work = new RolloutWork(contender, completions);
                    work.finishPhases(work.start("Rollout" + AREAS.incrementAndGet()), 5);
                    return null;
                };
                running.add(clients.submit(rollout));
            }
            for (Future<?> rollout : running) {
                rollout.get();
            }
        } finally {
            clients.shutdownNow();
        }
    }

    /** @return this application's WAL bytes per rollout, times the bare engine's */
    double report(Report report, Contender application, Contender bare, int[] clients) {
        report.heading("Whole rollouts");
        report.columns(
                "engine",
                "clients",
                "rollouts/s",
                "completion p50, ms",
                "p95, ms",
                "CPU of its thread p50, ms",
                "statements per completion",
                "round trips",
                "WAL per rollout, kB");
        for (int threads : clients) {
            for (Contender contender : List.of(bare, application)) {
                Side side = sides.get(contender.name() + threads);
                report.row(
                        contender.name(),
                        threads,
                        Numbers.median(side.perSecond),
                        side.completions.p50(),
                        side.completions.p95(),
                        side.completions.cpu50(),
                        side.completions.statementsEach(),
                        side.completions.roundTripsEach(),
                        Numbers.median(side.walEach) / 1000);
            }
        }
        for (int threads : clients) {
            Side ours = sides.get(application.name() + threads);
            Side theirs = sides.get(bare.name() + threads);
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < ours.p50.size(); round++) {
                ratios.add(ours.p50.get(round) / theirs.p50.get(round));
            }
            report.target(
                    "Completion p50, times the bare engine's, " + threads + " client(s), median of rounds",
                    Numbers.median(ratios),
                    1.0);
        }
        double wal = Numbers.median(sides.get(application.name() + clients[0]).walEach)
                / Numbers.median(sides.get(bare.name() + clients[0]).walEach);
        report.target("WAL per rollout, times the bare engine's", wal, 0.8);
        return wal;
    }
}
