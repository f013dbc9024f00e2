package se.backabarnet;

import java.util.List;

/**
 * The ids of the groups that people belong to: national ones, which exist once, and local ones, {@code <area>.<role>},
 * which every area has. Holding a role is being a member of its group.
 */
public final class Groups {

    public static final String NATIONAL_PROCESS_TEAM = "national-process-team";
    public static final String BOARD = "board";
    public static final String PROCESS_OWNERS = "process-owners";
    public static final String ADMINISTRATORS = "camunda-admin";

    public static final List<String> NATIONAL = List.of(NATIONAL_PROCESS_TEAM, BOARD, PROCESS_OWNERS, ADMINISTRATORS);

    public static final String INITIATORS = "initiators";
    public static final String SIGNATORIES = "signatories";
    public static final String STEERING_GROUP = "steering-group";
    public static final String CHAIR = "chair";
    public static final String ROLLOUT_TEAM = "rollout-team";
    public static final String PROCESS_LEADER = "process-leader";
    public static final String MANAGERS = "managers";
    public static final String KEY_PERSONS = "key-persons";
    public static final String LOCAL_TRAINERS = "local-trainers";
    public static final String STAFF = "staff";
    public static final String CONTACT_PERSON = "contact-person";

    /** The roles of an area; {@code contact-person} is held by somebody of the national process team. */
    public static final List<String> LOCAL_ROLES = List.of(
            INITIATORS,
            SIGNATORIES,
            STEERING_GROUP,
            CHAIR,
            ROLLOUT_TEAM,
            PROCESS_LEADER,
            MANAGERS,
            KEY_PERSONS,
            LOCAL_TRAINERS,
            STAFF,
            CONTACT_PERSON);

    private Groups() {}

    /** The group that holds a role in an area. */
    public static String local(String area, String role) {
        return area + "." + role;
    }

    public static boolean isLocal(String group) {
        return group.contains(".");
    }

    /** The area of a local group. */
    public static String areaOf(String group) {
        return group.substring(0, group.lastIndexOf('.'));
    }

    /** The role that a local group holds; a national group's own id. */
    public static String roleOf(String group) {
        return group.substring(group.lastIndexOf('.') + 1);
    }
}
