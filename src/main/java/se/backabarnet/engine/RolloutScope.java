package se.backabarnet.engine;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Reads which rollout and phase, or which interest registration, an execution is about. */
public final class RolloutScope {

    private RolloutScope() {}

    public static UUID rolloutId(VariableScope scope) {
        return UUID.fromString((String) scope.getVariable(ProcessVariables.ROLLOUT_ID));
    }

    public static UUID interestId(VariableScope scope) {
        return UUID.fromString((String) scope.getVariable(ProcessVariables.INTEREST_ID));
    }

    public static int phase(VariableScope scope) {
        return ((Number) scope.getVariable(ProcessVariables.PHASE)).intValue();
    }
}
