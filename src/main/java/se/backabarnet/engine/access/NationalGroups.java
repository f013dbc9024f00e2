package se.backabarnet.engine.access;

import java.util.Map;

/** The groups that exist once for the whole country, and what they are called in the administration pages. */
public final class NationalGroups {

    public static final String NATIONAL_PROCESS_TEAM = "national-process-team";
    public static final String BOARD = "board";
    public static final String PROCESS_OWNERS = "process-owners";
    public static final String ADMINISTRATORS = "camunda-admin";

    /** Group id to the name that people read. */
    public static final Map<String, String> NAMES = Map.of(
            NATIONAL_PROCESS_TEAM, "Nationellt processteam",
            BOARD, "Backa barnet Sveriges styrelse",
            PROCESS_OWNERS, "Processägare",
            ADMINISTRATORS, "Administratörer");

    private NationalGroups() {}
}
