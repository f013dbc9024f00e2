package se.backabarnet.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import se.backabarnet.Groups;

/**
 * The events that people are told of; each has its words in {@code messages}. Those about tasks go to whoever may do the
 * tasks, the others to the roles named here.
 */
public enum NotificationKind {
    TASKS_WAITING,
    SENT_BACK,
    SIGN_OFF_ASKED,
    GATE_ASKED,
    AGREEMENT_ASKED,
    INTEREST_ASKED,
    INTEREST_COMPLETED,
    INTEREST_OVERDUE,
    AGREEMENT_SIGNED(
            Groups.INITIATORS,
            Groups.SIGNATORIES,
            Groups.PROCESS_LEADER,
            Groups.CONTACT_PERSON,
            Groups.NATIONAL_PROCESS_TEAM,
            Groups.BOARD),
    SIGNATORY_ABSENT(Groups.INITIATORS, Groups.SIGNATORIES, Groups.PROCESS_LEADER, Groups.CONTACT_PERSON),
    GATE_DECIDED(Groups.SIGNATORIES, Groups.CHAIR, Groups.STEERING_GROUP, Groups.PROCESS_LEADER),
    PHASE_FINISHED(
            Groups.INITIATORS,
            Groups.SIGNATORIES,
            Groups.STEERING_GROUP,
            Groups.CHAIR,
            Groups.ROLLOUT_TEAM,
            Groups.PROCESS_LEADER,
            Groups.CONTACT_PERSON),
    ROLLOUT_FINISHED(
            Groups.SIGNATORIES,
            Groups.STEERING_GROUP,
            Groups.CHAIR,
            Groups.ROLLOUT_TEAM,
            Groups.PROCESS_LEADER,
            Groups.MANAGERS,
            Groups.KEY_PERSONS,
            Groups.LOCAL_TRAINERS,
            Groups.CONTACT_PERSON,
            Groups.NATIONAL_PROCESS_TEAM);

    private final List<String> roles;

    NotificationKind(String... roles) {
        this.roles = List.of(roles);
    }

    /** The name that models use, such as {@code phase-finished}. */
    public static NotificationKind of(String modelName) {
        return valueOf(modelName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The names by which models may ask for one: those that are told to groups. */
    public static Set<String> ofModels() {
        return Arrays.stream(values())
                .filter(kind -> !kind.roles.isEmpty())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toSet());
    }

    List<String> groupsIn(String area) {
        return roles.stream()
                .map(role -> Groups.NATIONAL.contains(role) ? role : Groups.local(area, role))
                .toList();
    }
}
