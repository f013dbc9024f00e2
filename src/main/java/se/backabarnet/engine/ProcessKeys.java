package se.backabarnet.engine;

/** Keys of the processes, decisions and messages that code calls by name. */
public final class ProcessKeys {

    public static final String NOTIFICATION_PROCESS = "NotificationProcess";
    public static final String AGREEMENT_PROCESS = "AgreementProcess";
    public static final String SIGN_OFF_POLICY = "SignOffPolicy";
    public static final String GROUP_COMPOSITION = "GroupComposition";
    public static final String ITEM_REOPENED = "ItemReopened";

    private ProcessKeys() {}
}
