package se.backabarnet.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.backabarnet.account.PersonalData;

/** The roles that a person holds and has held. They are appointments, and stay on record when she leaves. */
@Component
class PartyPersonalData implements PersonalData {

    private final ParticipantRepository participants;
    private final JdbcClient jdbc;
    private final RoleNames names;
    private final Clock clock;

    PartyPersonalData(ParticipantRepository participants, JdbcClient jdbc, RoleNames names, Clock clock) {
        this.participants = participants;
        this.jdbc = jdbc;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public String section() {
        return "Roller i införanden";
    }

    /** One statement, however many roles in however many areas. */
    @Override
    public List<Map<String, Object>> about(String userId) {
        return jdbc.sql(
                        """
                        select a.name, r.edition, p.role, p.function, p.from_date, p.to_date
                        from participant p join rollout r on r.id = p.rollout_id join area a on a.id = r.area_id
                        where p.person = :id order by p.from_date, p.appointed_at, p.id""")
                .param("id", userId)
                .query((row, number) -> described(row))
                .list();
    }

    private Map<String, Object> described(ResultSet row) throws SQLException {
        Map<String, Object> role = new LinkedHashMap<>();
        role.put("Område", row.getString("name"));
        role.put("Roll", names.role(row.getString("edition"), row.getString("role")));
        if (row.getString("function") != null) {
            role.put("Funktion", names.function(row.getString("role"), row.getString("function")));
        }
        role.put("Från", row.getObject("from_date", LocalDate.class));
        if (row.getObject("to_date", LocalDate.class) != null) {
            role.put("Till och med", row.getObject("to_date", LocalDate.class));
        }
        return role;
    }

    /** By roles that she gave or ended; what she held herself is shown without her name when she has left. */
    @Override
    public boolean isOnRecord(String userId) {
        return participants.existsByAppointedByOrEndedBy(userId, userId);
    }

    /** Her roles end; what they were stays. */
    @Override
    public void forget(String userId) {
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        participants.findByPersonOrderByFromDate(userId).stream()
                .filter(participant ->
                        participant.to() == null || participant.to().isAfter(yesterday))
                .forEach(participant -> participant.end(
                        yesterday.isBefore(participant.from())
                                ? participant.from().minusDays(1)
                                : yesterday,
                        userId,
                        clock));
    }
}
