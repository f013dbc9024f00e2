package se.backabarnet.security;

/** Ids of the national groups that decide who may call what. */
final class NationalGroups {

    static final String PROCESS_TEAM = "national-process-team";
    static final String PROCESS_OWNERS = "process-owners";
    static final String ADMINISTRATORS = "camunda-admin";

    private NationalGroups() {}
}
