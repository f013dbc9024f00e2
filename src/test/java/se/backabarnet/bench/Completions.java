package se.backabarnet.bench;

import java.util.ArrayList;
import java.util.List;

/** What the completions of points took. */
final class Completions {

    private final List<Double> milliseconds = new ArrayList<>();
    private long statements;
    private long roundTrips;

    synchronized void add(long nanoseconds, CountingDataSource.Count count) {
        milliseconds.add(nanoseconds / 1e6);
        statements += count.statements;
        roundTrips += count.roundTrips;
    }

    synchronized void addAll(Completions others) {
        milliseconds.addAll(others.milliseconds);
        statements += others.statements;
        roundTrips += others.roundTrips;
    }

    double p50() {
        return Numbers.percentile(milliseconds, 50);
    }

    double p95() {
        return Numbers.percentile(milliseconds, 95);
    }

    double statementsEach() {
        return (double) statements / milliseconds.size();
    }

    double roundTripsEach() {
        return (double) roundTrips / milliseconds.size();
    }
}
