package se.backabarnet.notification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gathers the tasks that appear in one transaction, so that however many appear at once, each person gets one mail.
 * What is gathered becomes a notification just before the transaction commits, and goes with it if it fails.
 */
@Component
class AppearedTasks {

    private final NotificationRequests requests;

    AppearedTasks(NotificationRequests requests) {
        this.requests = requests;
    }

    void add(UUID rolloutId, Integer phase, NotificationKind kind, WaitingTask task) {
        event(rolloutId, phase, kind).add(task);
    }

    /** What happened without a task. */
    void addEvent(UUID rolloutId, Integer phase, NotificationKind kind) {
        event(rolloutId, phase, kind);
    }

    private List<WaitingTask> event(UUID rolloutId, Integer phase, NotificationKind kind) {
        return gathered().computeIfAbsent(new Event(rolloutId, phase, kind), e -> new ArrayList<>());
    }

    @SuppressWarnings("unchecked")
    private Map<Event, List<WaitingTask>> gathered() {
        Object bound = TransactionSynchronizationManager.getResource(this);
        if (bound == null) {
            bound = new LinkedHashMap<Event, List<WaitingTask>>();
            TransactionSynchronizationManager.bindResource(this, bound);
            TransactionSynchronizationManager.registerSynchronization(new AtCommit());
        }
        return (Map<Event, List<WaitingTask>>) bound;
    }

    private record Event(UUID rolloutId, Integer phase, NotificationKind kind) {}

    private final class AtCommit implements TransactionSynchronization {

        @Override
        public void beforeCommit(boolean readOnly) {
            gathered()
                    .forEach((event, tasks) ->
                            requests.request(event.rolloutId(), event.kind(), event.phase(), List.copyOf(tasks)));
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(AppearedTasks.this);
        }
    }
}
