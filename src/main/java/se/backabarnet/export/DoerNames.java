package se.backabarnet.export;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.backabarnet.account.AccountService;
import se.backabarnet.checklist.Checklist;
import se.backabarnet.checklist.DoneBy;
import se.backabarnet.checklist.ItemView;

/** The names of those who did points, a deputy's with the name of the one she stood in for. */
@Component
class DoerNames {

    private final Checklist checklist;
    private final AccountService accounts;

    DoerNames(Checklist checklist, AccountService accounts) {
        this.checklist = checklist;
        this.accounts = accounts;
    }

    /** Of several rollouts, in as many statements as of one. */
    Names of(Collection<UUID> rolloutIds) {
        List<DoneBy> done = checklist.doneBy(rolloutIds);
        Map<String, String> names = accounts.names(done.stream()
                .flatMap(one -> Stream.of(one.who(), one.onBehalfOf()))
                .toList());
        return new Names(done.stream()
                .filter(one -> one.who() != null)
                .collect(Collectors.toMap(
                        one -> new Point(one.rolloutId(), one.itemId()),
                        one -> AccountService.nameOf(names, one.who(), one.onBehalfOf()))));
    }

    record Point(UUID rolloutId, String itemId) {}

    record Names(Map<Point, String> byPoint) {

        /** Empty for a point that is not done. */
        String of(ItemView item) {
            return item.isCompleted() ? byPoint.getOrDefault(new Point(item.rolloutId(), item.itemId()), "") : "";
        }
    }
}
