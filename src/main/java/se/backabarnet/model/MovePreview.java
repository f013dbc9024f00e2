package se.backabarnet.model;

import java.util.List;
import java.util.stream.Collectors;
import se.backabarnet.rollout.RolloutSummary;

/**
 * What moving all of a rollout that is behind comes to.
 *
 * @param obstacles what stands in the way; nothing is moved before it is gone
 */
public record MovePreview(RolloutSummary rollout, List<Move> moves, List<Obstacle> obstacles) {

    /** Something in the way of one of the moves. */
    public record Obstacle(RunningModel model, Hindrance hindrance) {}

    /** Goes back with the answer, so that nothing else is done than what was shown. */
    public String agreed() {
        return agreed(moves);
    }

    static String agreed(List<Move> moves) {
        return moves.stream().map(Move::agreed).collect(Collectors.joining("; "));
    }
}
