package se.backabarnet.party;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.backabarnet.account.PersonalData;
import se.backabarnet.rollout.RolloutService;
import se.backabarnet.rollout.RolloutSummary;

/** The roles that a person holds and has held. They are appointments, and stay on record when she leaves. */
@Component
class RolesOfPerson implements PersonalData {

    private final ParticipantRepository participants;
    private final RolloutService rollouts;
    private final RoleNames names;
    private final Clock clock;

    RolesOfPerson(ParticipantRepository participants, RolloutService rollouts, RoleNames names, Clock clock) {
        this.participants = participants;
        this.rollouts = rollouts;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public String section() {
        return "Roller i införanden";
    }

    @Override
    public List<Map<String, Object>> about(String userId) {
        return participants.findByPersonOrderByFromDate(userId).stream()
                .map(this::described)
                .toList();
    }

    private Map<String, Object> described(Participant participant) {
        RolloutSummary rollout = rollouts.get(participant.rolloutId());
        Map<String, Object> role = new LinkedHashMap<>();
        role.put("Område", rollout.areaName());
        role.put("Roll", names.role(rollout.edition(), participant.role()));
        if (participant.function() != null) {
            role.put("Funktion", names.function(participant.role(), participant.function()));
        }
        role.put("Från", participant.from());
        if (participant.to() != null) {
            role.put("Till och med", participant.to());
        }
        return role;
    }

    @Override
    public boolean isOnRecord(String userId) {
        return participants.existsByPersonOrAppointedByOrEndedBy(userId, userId, userId);
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
