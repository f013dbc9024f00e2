package se.backabarnet.engine;

import java.util.Set;

/** Names of the variables that models and forms use. */
public final class ProcessVariables {

    public static final String ROLLOUT_ID = "rolloutId";
    public static final String AREA = "area";
    public static final String AREA_NAME = "areaName";
    public static final String EDITION = "edition";
    public static final String PHASE = "phase";
    public static final String READY = "ready";
    public static final String ITEM_ID = "itemId";
    public static final String PARTY_ID = "partyId";
    public static final String AGREEMENT_ACCEPTED = "agreementAccepted";
    public static final String NOTIFICATION_ID = "notificationId";

    public static final String MUNICIPALITY = "municipality";
    public static final String REGION = "region";
    public static final String POLICE_AREA = "policeArea";
    public static final String PLANNED_START = "plannedStart";
    public static final String POINTS_DONE = "pointsDone";

    public static final String ITEM_STATUS = "itemStatus";
    public static final String ITEM_DATE = "itemDate";
    public static final String ITEM_COMMENT = "itemComment";
    public static final String DONE_BEFORE_START = "doneBeforeStart";

    public static final String SIGN_OFF_OUTCOME = "signOffOutcome";
    public static final String SIGN_OFF_DATE = "signOffDate";
    public static final String SIGN_OFF_COMMENT = "signOffComment";
    public static final String GATE_OUTCOME = "gateOutcome";
    public static final String GATE_COMMENT = "gateComment";
    public static final String RETURNED_ITEMS = "returnedItems";

    public static final String INTEREST_ID = "interestId";
    public static final String INTEREST_OUTCOME = "interestOutcome";
    public static final String INTEREST_EDITION = "interestEdition";
    public static final String INTEREST_REASON = "interestReason";

    /** All of them. */
    public static final Set<String> ALL = Set.of(
            ROLLOUT_ID,
            AREA,
            AREA_NAME,
            EDITION,
            PHASE,
            READY,
            ITEM_ID,
            PARTY_ID,
            AGREEMENT_ACCEPTED,
            NOTIFICATION_ID,
            MUNICIPALITY,
            REGION,
            POLICE_AREA,
            PLANNED_START,
            POINTS_DONE,
            ITEM_STATUS,
            ITEM_DATE,
            ITEM_COMMENT,
            DONE_BEFORE_START,
            SIGN_OFF_OUTCOME,
            SIGN_OFF_DATE,
            SIGN_OFF_COMMENT,
            GATE_OUTCOME,
            GATE_COMMENT,
            RETURNED_ITEMS,
            INTEREST_ID,
            INTEREST_OUTCOME,
            INTEREST_EDITION,
            INTEREST_REASON);

    private ProcessVariables() {}
}
