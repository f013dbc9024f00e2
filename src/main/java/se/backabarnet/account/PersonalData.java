package se.backabarnet.account;

import java.util.List;
import java.util.Map;

/**
 * What a feature holds about a person: for the copy that she may ask for (GDPR, article 15) and for her leaving. Every
 * feature that stores user ids or more about people has one as a bean.
 */
public interface PersonalData {

    /** What the part is called in the copy, in Swedish, such as "Checklistor". */
    String section();

    /** All that is held about one person, each with Swedish names of what it is; empty when there is nothing. */
    List<Map<String, Object>> about(String userId);

    /** How many entries that are. */
    default int count(String userId) {
        return about(userId).size();
    }

    /** Whether she stands in a record of decisions here, which keeps her name when she leaves. */
    default boolean isOnRecord(String userId) {
        return false;
    }

    /** She leaves: forgets what is held about her besides her user id. Runs in the transaction that removes her. */
    default void forget(String userId) {}
}
