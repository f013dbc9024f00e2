package se.backabarnet.account;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.backabarnet.mail.LinkToken;

/** The stored links. */
@Component
class AccountLinks {

    private static final String SELECT =
            "select id, user_id, purpose, asked_by, expires_at, used_at from account_link where ";

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param askedBy the user id of the one who invites, null when nobody does */
    UUID add(String userId, LinkPurpose purpose, String askedBy) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into account_link (id, user_id, purpose, asked_by, asked_at) values (?, ?, ?, ?, ?)")
                .params(id, userId, purpose.name(), askedBy, now())
                .update();
        return id;
    }

    /** Whether a link for her is on its way or valid. */
    boolean isOneOpen(String userId) {
        return jdbc.sql("select exists (select 1 from account_link where user_id = ? and used_at is null"
                        + " and (expires_at is null or expires_at > ?))")
                .params(userId, now())
                .query(Boolean.class)
                .single();
    }

    int askedWithin(String userId, Duration time) {
        return jdbc.sql("select count(*) from account_link where user_id = ? and asked_at > ?")
                .params(userId, now().minus(time))
                .query(Integer.class)
                .single();
    }

    Optional<AccountLink> find(UUID id) {
        return jdbc.sql(SELECT + "id = ?").param(id).query(AccountLink.class).optional();
    }

    Optional<AccountLink> findByToken(String token) {
        return jdbc.sql(SELECT + "token_hash = ?")
                .param(LinkToken.hash(token))
                .query(AccountLink.class)
                .optional();
    }

    /** Gives the link its token; one from an earlier attempt to mail it is worth nothing from now on. */
    OffsetDateTime arm(AccountLink link, String token) {
        OffsetDateTime expires = now().plus(link.purpose().validFor());
        jdbc.sql("update account_link set token_hash = ?, expires_at = ? where id = ?")
                .params(LinkToken.hash(token), expires, link.id())
                .update();
        return expires;
    }

    /** Uses the link up, if it can be: of several who try at the same moment, one gets it. */
    Optional<String> use(String token) {
        return jdbc.sql("update account_link set used_at = :now where token_hash = :hash and used_at is null"
                        + " and expires_at > :now returning user_id")
                .param("now", now())
                .param("hash", LinkToken.hash(token))
                .query(String.class)
                .optional();
    }

    /** Makes all links of a person worthless. */
    void close(String userId) {
        jdbc.sql("update account_link set used_at = ? where user_id = ? and used_at is null")
                .params(now(), userId)
                .update();
    }

    void forget(String userId) {
        jdbc.sql("delete from account_link where user_id = ?").param(userId).update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
