package se.backabarnet.engine.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.backabarnet.account.Memberships;

/** Memberships in the engine's own table: one statement for all, where its service takes one per group. */
@Component
class EngineMemberships implements Memberships {

    private final JdbcClient jdbc;

    EngineMemberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> groupsOf(String userId) {
        return groupsOf(List.of(userId)).getOrDefault(userId, Set.of());
    }

    @Override
    public Map<String, Set<String>> groupsOf(Collection<String> userIds) {
        Map<String, Set<String>> groups = new HashMap<>();
        if (!userIds.isEmpty()) {
            jdbc.sql("select user_id_, group_id_ from act_id_membership where user_id_ in (:users)")
                    .param("users", userIds)
                    .query(row -> {
                        groups.computeIfAbsent(row.getString("user_id_"), user -> new HashSet<>())
                                .add(row.getString("group_id_"));
                    });
        }
        return groups;
    }

    @Override
    public Map<String, Set<String>> membersOf(Collection<String> groups) {
        Map<String, Set<String>> members = new HashMap<>();
        if (!groups.isEmpty()) {
            jdbc.sql("select user_id_, group_id_ from act_id_membership where group_id_ in (:groups)")
                    .param("groups", groups)
                    .query(row -> {
                        members.computeIfAbsent(row.getString("group_id_"), group -> new HashSet<>())
                                .add(row.getString("user_id_"));
                    });
        }
        return members;
    }

    @Override
    public Set<String> join(String userId, Collection<String> groups) {
        if (groups.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("insert into act_id_membership (user_id_, group_id_)"
                        + " select u.id_, g.id_ from act_id_user u, act_id_group g"
                        + " where u.id_ = :user and g.id_ in (:groups) on conflict do nothing returning group_id_")
                .param("user", userId)
                .param("groups", groups)
                .query(String.class)
                .list());
    }

    @Override
    public void leave(String userId, Collection<String> groups) {
        if (!groups.isEmpty()) {
            jdbc.sql("delete from act_id_membership where user_id_ = :user and group_id_ in (:groups)")
                    .param("user", userId)
                    .param("groups", groups)
                    .update();
        }
    }
}
