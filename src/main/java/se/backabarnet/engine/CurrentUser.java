package se.backabarnet.engine;

import org.camunda.bpm.engine.impl.context.Context;

/** Whoever the running engine command works for. */
public final class CurrentUser {

    private CurrentUser() {}

    /** The user id, or null when the engine itself is at work. */
    public static String id() {
        return Context.getCommandContext().getAuthenticatedUserId();
    }
}
