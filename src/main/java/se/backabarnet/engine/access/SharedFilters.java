package se.backabarnet.engine.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import se.backabarnet.engine.ProcessVariables;

/**
 * The lists that everybody finds in Tasklist, without which it would be empty. They are created once in the life of a
 * database: an administrator may change or delete them, and a restart brings nothing back. Which tasks a filter shows is
 * decided by {@link GroupScopedAuthorizationManager}; a filter only narrows that. None has an order of its own: it would go
 * before the one that a person chooses in Tasklist, which begins with what is due first.
 */
class SharedFilters {

    private static final String CREATED = "backabarnet.shared-filters";
    private static final String MYSELF = "${currentUser()}";

    private final ProcessEngine engine;

    SharedFilters(ProcessEngine engine) {
        this.engine = engine;
    }

    /** The ids of the filters it has created now, and whether only the national process team shall read them. */
    Map<String, Boolean> create() {
        Map<String, Boolean> created = new LinkedHashMap<>();
        ManagementService management = engine.getManagementService();
        if (management.getProperties().containsKey(CREATED)) {
            return created;
        }
        created.put(
                save(
                        10,
                        "Mina gruppers uppgifter",
                        "Alla öppna uppgifter för dina roller, även de som någon redan har tagit på sig.",
                        ofMyGroups()),
                false);
        created.put(save(20, "Mina uppgifter", "Uppgifter som du har tagit på dig.", mine()), false);
        created.put(save(30, "Försenade", "Uppgifter för dina roller som skulle ha varit klara.", overdue()), false);
        created.put(save(40, "Alla områden", "Alla öppna uppgifter i hela landet.", everything()), true);
        management.setProperty(CREATED, "1");
        return created;
    }

    private TaskQuery mine() {
        return everything().taskAssigneeExpression(MYSELF);
    }

    /** Asks for the candidate user and not for his groups, since an empty list of groups makes a query fail. */
    private TaskQuery ofMyGroups() {
        return everything().taskCandidateUserExpression(MYSELF).includeAssignedTasks();
    }

    private TaskQuery overdue() {
        return ofMyGroups().dueBeforeExpression("${now()}");
    }

    private TaskQuery everything() {
        return engine.getTaskService().createTaskQuery();
    }

    private String save(int position, String name, String description, TaskQuery query) {
        Filter filter = engine.getFilterService().newTaskFilter(name).setQuery(query);
        filter.setProperties(Map.of(
                "description",
                description,
                "priority",
                position,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                List.of(column(ProcessVariables.AREA_NAME, "Område"), column(ProcessVariables.PHASE, "Fas"))));
        return engine.getFilterService().saveFilter(filter).getId();
    }

    private static Map<String, String> column(String variable, String label) {
        return Map.of("name", variable, "label", label);
    }
}
