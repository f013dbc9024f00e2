package se.backabarnet.engine.task;

import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.backabarnet.checklist.Checklist;

/** What models ask about points that come back; known to them as {@code checklistItems}. */
@Component
public class ChecklistItems {

    private final Checklist checklist;

    ChecklistItems(Checklist checklist) {
        this.checklist = checklist;
    }

    public String label(String rolloutId, String itemId) {
        return TaskName.of(checklist.item(UUID.fromString(rolloutId), itemId).label());
    }

    public String groups(String rolloutId, String itemId) {
        return checklist.item(UUID.fromString(rolloutId), itemId).candidateGroups();
    }

    public String form(String rolloutId, String itemId) {
        return checklist.item(UUID.fromString(rolloutId), itemId).form();
    }

    public Collection<String> toRedo(String rolloutId, Number phase) {
        return checklist.toRedo(UUID.fromString(rolloutId), phase.intValue());
    }
}
