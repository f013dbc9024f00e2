package se.backabarnet.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored absences. One that was withdrawn is kept, but found no more. */
@Component
class Absences {

    private static final String SELECT =
            "select id, user_id, deputy_id, area, from_day as \"from\", to_day as \"to\" from absence"
                    + " where withdrawn_at is null and ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Absences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Absence absence, String namedBy) {
        jdbc.sql(
                        "insert into absence (id, user_id, deputy_id, area, from_day, to_day, named_by, named_at, tasks_released)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, false)")
                .params(
                        absence.id(),
                        absence.userId(),
                        absence.deputyId(),
                        absence.area(),
                        absence.from(),
                        absence.to(),
                        namedBy,
                        now())
                .update();
    }

    Optional<Absence> find(UUID id) {
        return jdbc.sql(SELECT + "id = ?").param(id).query(Absence.class).optional();
    }

    /** Those of a person that are not over. */
    List<Absence> of(String userId) {
        return jdbc.sql(SELECT + "user_id = ? and to_day >= ? order by from_day, area")
                .params(userId, today())
                .query(Absence.class)
                .list();
    }

    /** Those, not over, in which a person stands in for somebody. */
    List<Absence> deputizedBy(String userId) {
        return jdbc.sql(SELECT + "deputy_id = ? and to_day >= ? order by from_day, area")
                .params(userId, today())
                .query(Absence.class)
                .list();
    }

    /** Those that have begun and whose tasks have not been given back yet. */
    List<Absence> toBegin() {
        return jdbc.sql(SELECT + "from_day <= ? and to_day >= ? and not tasks_released order by from_day")
                .params(today(), today())
                .query(Absence.class)
                .list();
    }

    void begun(UUID id) {
        jdbc.sql("update absence set tasks_released = true where id = ?")
                .param(id)
                .update();
    }

    void withdraw(UUID id) {
        jdbc.sql("update absence set withdrawn_at = ? where id = ?")
                .params(now(), id)
                .update();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
