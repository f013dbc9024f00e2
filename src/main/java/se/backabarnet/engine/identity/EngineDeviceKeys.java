package se.backabarnet.engine.identity;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.backabarnet.security.DeviceKeys;

/** Takes what the engine keeps of a password: it is known to nobody, the same on every node, and another after a change. */
@Component
class EngineDeviceKeys implements DeviceKeys {

    private final JdbcClient jdbc;

    EngineDeviceKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> keyOf(String name) {
        return jdbc.sql("select id_ || ' ' || pwd_ from act_id_user where pwd_ is not null"
                        + " and (id_ = :name or lower(email_) = lower(:name)) order by id_ = :name desc limit 1")
                .param("name", name.strip())
                .query(String.class)
                .optional();
    }
}
