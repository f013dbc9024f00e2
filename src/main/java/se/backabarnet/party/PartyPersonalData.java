package se.backabarnet.party;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.backabarnet.account.PersonalData;

/** The roles that a person holds and has held for a party. They end with her leaving. */
@Component
class PartyPersonalData implements PersonalData {

    private final JdbcClient jdbc;
    private final Clock clock;

    PartyPersonalData(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String section() {
        return "Deltagande i införanden";
    }

    @Override
    public List<Map<String, Object>> about(String userId) {
        return jdbc.sql(
                        """
                        select p.rollout_id::text as "införande", p.role as "roll", p.function as "funktion",
                          party.name as "part", p.from_date::text as "från", p.to_date::text as "till",
                          p.appointed_by as "utsedd av", p.appointed_at::text as "utsedd"
                        from participant p left join party on party.id = p.party_id
                        where p.person = :id order by p.appointed_at, p.id""")
                .param("id", userId)
                .query()
                .listOfRows();
    }

    @Override
    public void forget(String userId) {
        LocalDate today = LocalDate.now(clock);
        jdbc.sql("update participant set to_date = greatest(cast(:today as date), from_date - 1), ended_at = :now,"
                        + " version = version + 1 where person = :id and (to_date is null or to_date > :today)")
                .param("today", today)
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .param("id", userId)
                .update();
    }
}
