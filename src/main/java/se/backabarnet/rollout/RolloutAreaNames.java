package se.backabarnet.rollout;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.backabarnet.account.AreaNames;

/** Areas by the name that people know. */
@Component
class RolloutAreaNames implements AreaNames {

    private final JdbcClient jdbc;

    RolloutAreaNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> names(Collection<String> areas) {
        Map<String, String> names = new HashMap<>();
        if (!areas.isEmpty()) {
            jdbc.sql("select slug, name from area where slug in (:areas)")
                    .param("areas", areas)
                    .query(row -> {
                        names.put(row.getString("slug"), row.getString("name"));
                    });
        }
        return names;
    }
}
