package se.backabarnet.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a completion and a list cost while many rollouts are open. */
final class OpenRollouts {

    private static final int SAMPLE = 4;

    private final Contender contender;
    private final RolloutCopies copies;
    private final Map<Integer, Completions> measured = new LinkedHashMap<>();
    private int samples;

    /** The copies' patterns stand in one phase each. */
    OpenRollouts(Contender contender) {
        this.contender = contender;
        RolloutWork work = new RolloutWork(contender, new Completions());
        // what is read once and kept, such as the tables of each phase, is no part of what a completion costs
        work.finishPhases(work.start("Warmup"), 5);
        List<RolloutWork.Started> patterns = new ArrayList<>();
        for (int phase = 1; phase <= 5; phase++) {
            RolloutWork.Started pattern = work.start("Pattern" + (char) ('A' + phase));
            work.finishPhases(pattern, phase - 1);
            patterns.add(pattern);
        }
        copies = new RolloutCopies(contender, patterns);
    }

    RolloutCopies copies() {
        return copies;
    }

    /** Completes the points of a few new rollouts while so many others are open. */
    void measureCompletions(int open) {
        copies.fillToRollouts(open);
        Completions completions = new Completions();
        RolloutWork work = new RolloutWork(contender, completions);
        for (int i = 0; i < SAMPLE; i++) {
            RolloutWork.Started rollout = work.start("Sample" + ++samples);
            work.completeItems(rollout);
            work.finishPhases(rollout, 5);
        }
        measured.put(open, completions);
    }

    void report(Report report) {
        measured.forEach((open, completions) ->
                report.row(open, completions.statementsEach(), completions.roundTripsEach(), completions.p50()));
    }

    double statementsAt(int open) {
        return measured.get(open).statementsEach();
    }
}
