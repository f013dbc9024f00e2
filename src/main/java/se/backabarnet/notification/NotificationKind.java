package se.backabarnet.notification;

import java.util.List;
import java.util.Locale;

/**
 * The events that people are told of; each has its words in {@code messages}. Those about tasks go to whoever may do the
 * tasks, the others to the roles named here.
 */
public enum NotificationKind {
    TASKS_WAITING,
    SENT_BACK,
    SIGN_OFF_ASKED,
    GATE_ASKED,
    GATE_DECIDED("signatories", "chair", "steering-group", "process-leader"),
    PHASE_FINISHED(
            "initiators", "signatories", "steering-group", "chair", "rollout-team", "process-leader", "contact-person"),
    ROLLOUT_FINISHED(
            "signatories",
            "steering-group",
            "chair",
            "rollout-team",
            "process-leader",
            "managers",
            "key-persons",
            "local-trainers",
            "contact-person",
            NotificationKind.NATIONAL_TEAM);

    private static final String NATIONAL_TEAM = "national-process-team";

    private final List<String> roles;

    NotificationKind(String... roles) {
        this.roles = List.of(roles);
    }

    /** The name that models use, such as {@code phase-finished}. */
    public static NotificationKind of(String modelName) {
        return valueOf(modelName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    List<String> groupsIn(String area) {
        return roles.stream()
                .map(role -> role.equals(NATIONAL_TEAM) ? role : area + "." + role)
                .toList();
    }
}
