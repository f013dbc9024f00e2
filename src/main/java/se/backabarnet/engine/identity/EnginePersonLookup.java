package se.backabarnet.engine.identity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.backabarnet.security.Person;
import se.backabarnet.security.PersonLookup;

/**
 * Reads a person and her groups from the engine's own tables, in one statement: it runs at every request, and the
 * identity service would need one query for the person and another for the groups.
 */
@Component
class EnginePersonLookup implements PersonLookup {

    private static final String PERSON_WITH_GROUPS =
            "select u.first_ as first_name, u.last_ as last_name, hashtext(u.salt_)::text as password_stamp,"
                    + " m.group_id_ as group_id from act_id_user u"
                    + " left join act_id_membership m on m.user_id_ = u.id_ where u.id_ = :id";

    private final JdbcClient jdbc;

    EnginePersonLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Person> find(String userId) {
        List<Row> rows = jdbc.sql(PERSON_WITH_GROUPS)
                .param("id", userId)
                .query(Row.class)
                .list();
        return rows.stream()
                .findFirst()
                .map(row -> new Person(userId, row.firstName(), row.lastName(), groups(rows), row.passwordStamp()));
    }

    private static Set<String> groups(List<Row> rows) {
        return rows.stream()
                .map(Row::groupId)
                .filter(group -> group != null)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private record Row(String firstName, String lastName, String passwordStamp, String groupId) {}
}
