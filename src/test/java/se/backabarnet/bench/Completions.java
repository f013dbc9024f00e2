package se.backabarnet.bench;

import java.util.ArrayList;
import java.util.List;

/** What the completions of points took. */
final class Completions {

    private final List<Double> milliseconds = new ArrayList<>();
    private final List<Double> cpu = new ArrayList<>();
    private long statements;
    private long roundTrips;

    synchronized void add(long nanoseconds, long cpuNanoseconds, CountingDataSource.Count count) {
        milliseconds.add(nanoseconds / 1e6);
        cpu.add(cpuNanoseconds / 1e6);
        statements += count.statements;
        roundTrips += count.roundTrips;
    }

    synchronized void addAll(Completions others) {
        milliseconds.addAll(others.milliseconds);
        cpu.addAll(others.cpu);
        statements += others.statements;
        roundTrips += others.roundTrips;
    }

    double p50() {
        return Numbers.percentile(milliseconds, 50);
    }

    double p95() {
        return Numbers.percentile(milliseconds, 95);
    }

    /** Processor time of the thread that completes, which other work on the machine does not change much. */
    double cpu50() {
        return Numbers.percentile(cpu, 50);
    }

    double statementsEach() {
        return (double) statements / milliseconds.size();
    }

    double roundTripsEach() {
        return (double) roundTrips / milliseconds.size();
    }
}
