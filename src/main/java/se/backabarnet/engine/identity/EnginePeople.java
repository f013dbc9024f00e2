package se.backabarnet.engine.identity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.backabarnet.notification.People;

/** Reads members of groups straight from the engine's tables: one statement, however many groups and members. */
@Component
class EnginePeople implements People {

    private final JdbcClient jdbc;

    EnginePeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Member> membersOf(Collection<String> groups) {
        if (groups.isEmpty()) {
            return List.of();
        }
        Map<String, Member> members = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select u.id_, u.first_, u.last_, u.email_, m.group_id_
                        from act_id_membership m join act_id_user u on u.id_ = m.user_id_
                        where m.group_id_ in (:groups) and u.email_ is not null and u.email_ <> ''
                        order by u.id_, m.group_id_""")
                .param("groups", groups)
                .query(row -> {
                    String id = row.getString("id_");
                    String name = name(row.getString("first_"), row.getString("last_"));
                    String email = row.getString("email_");
                    members.computeIfAbsent(id, i -> new Member(i, name, email, new LinkedHashSet<>()))
                            .groups()
                            .add(row.getString("group_id_"));
                });
        return List.copyOf(members.values());
    }

    private static String name(String first, String last) {
        return ((first == null ? "" : first) + " " + (last == null ? "" : last)).strip();
    }
}
