package se.backabarnet.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.jdbc.core.JdbcTemplate;
import se.backabarnet.Groups;

/** Tasklist's own list, "Mina gruppers uppgifter", as it asks for it: the first 15, what is due first, and how many there are. */
final class TaskLists {

    private static final String FILTER = "Mina gruppers uppgifter";
    private static final int REPEATS = 40;
    private static final int[] GROUPS = {3, 30, 290};

    /** Ten local roles; what a person with many groups does is to hold them in many areas. */
    private static final List<String> ROLES = Groups.LOCAL_ROLES.subList(0, 10);

    private final Contender contender;
    private final List<Object[]> rows = new ArrayList<>();
    private final Map<String, Double> list = new LinkedHashMap<>();

    TaskLists(Contender contender) {
        this.contender = contender;
        for (int groups : GROUPS) {
            addUser(contender.books(), groups);
        }
        if (filters().createTaskFilterQuery().filterName(FILTER).count() == 0) {
            createFilter();
        }
    }

    private static List<String> groups(int count) {
        int roles = count == 3 ? 3 : 10;
        return IntStream.range(0, count / roles)
                .boxed()
                .flatMap(area -> ROLES.subList(0, roles).stream().map(role -> RolloutCopies.group(area, role)))
                .toList();
    }

    private static String user(int groups) {
        return "with-" + groups + "-groups";
    }

    private static void addUser(JdbcTemplate books, int groups) {
        books.update("insert into act_id_user (id_, rev_) values (?, 1)", user(groups));
        books.batchUpdate(
                "insert into act_id_membership (user_id_, group_id_) values (?, ?)",
                groups(groups).stream()
                        .map(group -> new Object[] {user(groups), group})
                        .toList());
    }

    /** The bare engine gets the same filter, readable by everybody. */
    private void createFilter() {
        TaskService tasks = contender.engine().getTaskService();
        Filter filter = filters()
                .newTaskFilter(FILTER)
                .setQuery(tasks.createTaskQuery()
                        .taskCandidateUserExpression("${currentUser()}")
                        .includeAssignedTasks());
        filters().saveFilter(filter);
        Authorization everybody =
                contender.engine().getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        everybody.setResource(Resources.FILTER);
        everybody.setResourceId(filter.getId());
        everybody.addPermission(Permissions.READ);
        contender.engine().getAuthorizationService().saveAuthorization(everybody);
    }

    private FilterService filters() {
        return contender.engine().getFilterService();
    }

    void measure(int tasks) {
        String filter = filters()
                .createTaskFilterQuery()
                .filterName(FILTER)
                .singleResult()
                .getId();
        for (int groups : GROUPS) {
            List<Double> lists = new ArrayList<>();
            List<Double> counts = new ArrayList<>();
            contender.engine().getIdentityService().setAuthentication(user(groups), groups(groups));
            try {
                for (int i = 0; i < REPEATS + 10; i++) {
                    long began = System.nanoTime();
                    filters().listPage(filter, dueFirst(), 0, 15);
                    long listed = System.nanoTime();
                    filters().count(filter);
                    if (i >= 10) {
                        lists.add((listed - began) / 1e6);
                        counts.add((System.nanoTime() - listed) / 1e6);
                    }
                }
                rows.add(new Object[] {
                    contender.name(),
                    groups,
                    tasks,
                    filters().count(filter),
                    Numbers.median(lists),
                    Numbers.median(counts)
                });
                list.put(groups + "/" + tasks, Numbers.median(lists));
            } finally {
                contender.engine().getIdentityService().clearAuthentication();
            }
        }
    }

    private TaskQuery dueFirst() {
        return contender
                .engine()
                .getTaskService()
                .createTaskQuery()
                .orderByDueDate()
                .asc();
    }

    void report(Report report) {
        rows.forEach(report::row);
    }

    double widest(int tasks) {
        return list.get("290/" + tasks);
    }
}
