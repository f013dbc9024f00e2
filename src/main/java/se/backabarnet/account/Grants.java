package se.backabarnet.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored grants, and which memberships they have made. */
@Component
class Grants {

    private static final String SELECT =
            "select id, user_id, group_id as \"group\", from_day as \"from\", to_day as \"to\", on_behalf_of, granted_by"
                    + " from role_grant where ";
    private static final String ACTIVE = " from_day <= :today and (to_day is null or to_day >= :today)";
    /** Any number will do, as long as nobody else uses it. */
    private static final long LOCK = 6_083_190_001L;

    private final JdbcClient jdbc;
    private final Clock clock;

    Grants(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Waits until nobody else changes grants or memberships; holds until the transaction ends. On every node. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, number) -> 0)
                .single();
    }

    /** @param absence null for a role of her own */
    UUID add(RoleGrant grant, UUID absence) {
        jdbc.sql(
                        "insert into role_grant (id, user_id, group_id, from_day, to_day, absence_id, on_behalf_of, granted_by,"
                                + " granted_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        grant.id(),
                        grant.userId(),
                        grant.group(),
                        grant.from(),
                        grant.to(),
                        absence,
                        grant.onBehalfOf(),
                        grant.grantedBy(),
                        OffsetDateTime.now(clock))
                .update();
        return grant.id();
    }

    Optional<RoleGrant> find(UUID id) {
        return jdbc.sql(SELECT + "id = ?").param(id).query(RoleGrant.class).optional();
    }

    /** All that were ever given to a person, latest beginning first. */
    List<RoleGrant> of(String userId) {
        return jdbc.sql(SELECT + "user_id = ? order by from_day desc, group_id, id")
                .param(userId)
                .query(RoleGrant.class)
                .list();
    }

    List<RoleGrant> activeOf(String userId) {
        return jdbc.sql(SELECT + "user_id = :user and" + ACTIVE)
                .param("user", userId)
                .param("today", today())
                .query(RoleGrant.class)
                .list();
    }

    /** What she may do of these groups' in somebody else's place today. */
    List<RoleGrant> inPlaceOfOthers(String userId, Collection<String> groups) {
        if (groups.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + "user_id = :user and group_id in (:groups) and on_behalf_of is not null and" + ACTIVE
                        + " order by granted_at, id")
                .param("user", userId)
                .param("groups", groups)
                .param("today", today())
                .query(RoleGrant.class)
                .list();
    }

    void end(UUID id, LocalDate lastDay) {
        jdbc.sql("update role_grant set to_day = ? where id = ?")
                .params(lastDay, id)
                .update();
    }

    /** Ends what is left of the grants of a person, and of those by which others stand in for her. */
    void endAll(String userId, LocalDate lastDay) {
        jdbc.sql("update role_grant set to_day = :last where (user_id = :user or on_behalf_of = :user)"
                        + " and (to_day is null or to_day > :last)")
                .param("user", userId)
                .param("last", lastDay)
                .update();
    }

    void endOfAbsence(UUID absence, LocalDate lastDay) {
        jdbc.sql("update role_grant set to_day = :last where absence_id = :absence and to_day > :last")
                .param("absence", absence)
                .param("last", lastDay)
                .update();
    }

    Set<String> madeBy(String userId) {
        return new HashSet<>(jdbc.sql("select group_id from granted_membership where user_id = ?")
                .param(userId)
                .query(String.class)
                .list());
    }

    void made(String userId, Collection<String> groups) {
        groups.forEach(group -> jdbc.sql("insert into granted_membership (user_id, group_id) values (?, ?)")
                .params(userId, group)
                .update());
    }

    void unmade(String userId, Collection<String> groups) {
        if (!groups.isEmpty()) {
            jdbc.sql("delete from granted_membership where user_id = :user and group_id in (:groups)")
                    .param("user", userId)
                    .param("groups", groups)
                    .update();
        }
    }

    List<String> deputiesOf(String userId) {
        return jdbc.sql("select distinct user_id from role_grant where on_behalf_of = :user and" + ACTIVE)
                .param("user", userId)
                .param("today", today())
                .query(String.class)
                .list();
    }

    /** Those whose memberships may not be what their grants say; deputies last, for theirs hang on those of others. */
    List<String> toSync() {
        return jdbc.sql("select user_id from (select g.user_id, 0 as turn from role_grant g where" + ACTIVE
                        + " and not exists (select 1 from granted_membership m where m.user_id = g.user_id"
                        + " and m.group_id = g.group_id)"
                        + " union all select m.user_id, 0 from granted_membership m where not exists"
                        + " (select 1 from role_grant g where g.user_id = m.user_id and g.group_id = m.group_id and"
                        + ACTIVE
                        + ") union all select g.user_id, 1 from role_grant g where g.on_behalf_of is not null and"
                        + ACTIVE
                        + ") due group by user_id order by max(turn), user_id")
                .param("today", today())
                .query(String.class)
                .list();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
