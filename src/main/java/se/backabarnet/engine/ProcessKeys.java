package se.backabarnet.engine;

import java.util.Optional;
import org.springframework.util.StringUtils;

/** Keys of the processes, decisions and messages that code calls by name. */
public final class ProcessKeys {

    public static final String NOTIFICATION_PROCESS = "NotificationProcess";
    public static final String AGREEMENT_PROCESS = "AgreementProcess";
    public static final String SIGN_OFF_POLICY = "SignOffPolicy";
    public static final String GROUP_COMPOSITION = "GroupComposition";
    public static final String ITEM_REOPENED = "ItemReopened";

    public static final String INTEREST_PROCESS = "InterestProcess";
    public static final String INTEREST_RESENT = "InterestResent";

    private static final String ROLLOUT = "RolloutProcess";

    private ProcessKeys() {}

    /** The process that runs a rollout of an edition. */
    public static String rollout(String edition) {
        return StringUtils.capitalize(edition) + ROLLOUT;
    }

    /** The edition whose rollouts a process runs; empty for every other process. */
    public static Optional<String> edition(String processKey) {
        return processKey.endsWith(ROLLOUT)
                ? Optional.of(StringUtils.uncapitalize(processKey.substring(0, processKey.length() - ROLLOUT.length())))
                : Optional.empty();
    }
}
