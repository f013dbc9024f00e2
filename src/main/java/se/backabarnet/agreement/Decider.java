package se.backabarnet.agreement;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import se.backabarnet.account.AccountService;

/**
 * Who does something about an agreement, and when.
 *
 * @param onBehalfOf the user id of the absent person for whom she stands in, null when she acts for herself
 * @param onBehalfOfName what that person is called, or null
 */
record Decider(String id, String name, String onBehalfOf, String onBehalfOfName, Instant at) {

    /** Her name, with that of the absent person for whom she stands in, if she does. */
    String shownName() {
        Map<String, String> names = new HashMap<>();
        names.put(id, name);
        names.put(onBehalfOf, onBehalfOfName);
        return AccountService.nameOf(names, id, onBehalfOf);
    }
}
