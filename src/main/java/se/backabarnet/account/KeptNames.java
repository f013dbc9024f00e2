package se.backabarnet.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names of people who have left and stand in records of decisions; nothing else of them is kept. */
@Component
class KeptNames {

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptNames(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(String userId, String name) {
        jdbc.sql("insert into kept_name (user_id, name, removed_at) values (?, ?, ?)")
                .params(userId, name, OffsetDateTime.now(clock))
                .update();
    }

    Map<String, String> of(Collection<String> userIds) {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("select user_id, name from kept_name where user_id in (:ids)")
                .param("ids", userIds)
                .query(row -> {
                    names.put(row.getString("user_id"), row.getString("name"));
                });
        return names;
    }
}
