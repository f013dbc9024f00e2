package se.backabarnet.engine.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.backabarnet.account.Directory;
import se.backabarnet.engine.OnBehalfOfNobody;

/** The people in the engine's own tables. What the engine hashes or cleans up goes through its service. */
@Component
class EngineDirectory implements Directory {

    private static final String ENTRY =
            "select id_ as id, trim(concat_ws(' ', first_, last_)) as name, nullif(email_, '') as email,"
                    + " pwd_ is not null as has_password from act_id_user where ";

    private final JdbcClient jdbc;
    private final IdentityService identity;
    private final OnBehalfOfNobody onBehalfOfNobody;

    EngineDirectory(JdbcClient jdbc, @Lazy IdentityService identity, OnBehalfOfNobody onBehalfOfNobody) {
        this.jdbc = jdbc;
        this.identity = identity;
        this.onBehalfOfNobody = onBehalfOfNobody;
    }

    @Override
    public Optional<Entry> find(String userId) {
        return jdbc.sql(ENTRY + "id_ = ?").param(userId).query(Entry.class).optional();
    }

    @Override
    public Optional<Entry> findByEmail(String email) {
        return jdbc.sql(ENTRY + "lower(email_) = lower(?) and email_ <> ''")
                .param(email)
                .query(Entry.class)
                .optional();
    }

    @Override
    public Map<String, String> names(Collection<String> userIds) {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("select id_, trim(concat_ws(' ', first_, last_)) as name from act_id_user where id_ in (:ids)")
                .param("ids", userIds)
                .query(row -> {
                    String name = row.getString("name");
                    names.put(row.getString("id_"), name.isEmpty() ? row.getString("id_") : name);
                });
        return names;
    }

    /** Written beside the engine's service, whose insert fails, with the transaction, when the address is taken. */
    @Override
    public boolean add(String userId, String name, String email) {
        int split = name.lastIndexOf(' ');
        return jdbc.sql("insert into act_id_user (id_, rev_, first_, last_, email_, attempts_)"
                                + " values (?, 1, ?, ?, ?, 0) on conflict do nothing")
                        .params(userId, split < 0 ? null : name.substring(0, split), name.substring(split + 1), email)
                        .update()
                == 1;
    }

    @Override
    public void setPassword(String userId, String password) {
        onBehalfOfNobody.act(() -> {
            User user = identity.createUserQuery().userId(userId).singleResult();
            user.setPassword(password);
            identity.saveUser(user);
        });
    }

    @Override
    public boolean passwordIs(String userId, String password) {
        return find(userId).filter(Entry::hasPassword).isPresent()
                && onBehalfOfNobody.run(() -> identity.checkPassword(userId, password));
    }

    @Override
    public void remove(String userId) {
        onBehalfOfNobody.act(() -> identity.deleteUser(userId));
    }
}
