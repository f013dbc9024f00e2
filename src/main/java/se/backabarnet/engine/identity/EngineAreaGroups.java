package se.backabarnet.engine.identity;

import java.util.List;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.backabarnet.Groups;
import se.backabarnet.rollout.AreaGroups;

/** The groups of an area, one per local role and one for its contact person. */
@Component
class EngineAreaGroups implements AreaGroups {

    private final JdbcClient jdbc;
    private final MessageSourceAccessor messages;

    EngineAreaGroups(JdbcClient jdbc, MessageSourceAccessor messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** Written in one statement beside the engine's service, whose insert fails when a group is already there. */
    @Override
    public void open(String area, String areaName) {
        List<Object[]> rows = Groups.LOCAL_ROLES.stream()
                .map(role ->
                        new Object[] {Groups.local(area, role), areaName + ": " + messages.getMessage("role." + role)})
                .toList();
        String values = "(?, 1, ?, 'LOCAL')" + ", (?, 1, ?, 'LOCAL')".repeat(rows.size() - 1);
        JdbcClient.StatementSpec insert = jdbc.sql("insert into act_id_group (id_, rev_, name_, type_) values " + values
                + " on conflict (id_) do nothing");
        for (Object[] row : rows) {
            insert = insert.param(row[0]).param(row[1]);
        }
        insert.update();
    }
}
