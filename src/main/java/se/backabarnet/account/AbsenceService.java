package se.backabarnet.account;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.backabarnet.RefusedException;
import se.backabarnet.RefusedFieldException;

/**
 * Who stands in for whom. A deputy belongs to the absent person's groups for the period, by grants of their own that say in
 * whose place she acts; what the absent person had taken on goes back to the groups when the period begins.
 */
@Service
@Transactional
public class AbsenceService {

    private static final int MOST_DAYS = 366;

    private final Absences absences;
    private final DeputyChoices choices;
    private final Grants grants;
    private final MembershipSync sync;
    private final AssignedTasks tasks;
    private final DeputyLetters letters;
    private final ApplicationEventPublisher events;

    AbsenceService(
            Absences absences,
            DeputyChoices choices,
            Grants grants,
            MembershipSync sync,
            AssignedTasks tasks,
            DeputyLetters letters,
            ApplicationEventPublisher events) {
        this.absences = absences;
        this.choices = choices;
        this.grants = grants;
        this.sync = sync;
        this.tasks = tasks;
        this.letters = letters;
        this.events = events;
    }

    /**
     * In whose place a person acts who does something that only these groups may do: nobody's, when she holds one of them
     * herself. One statement for whoever is nobody's deputy.
     */
    @Transactional(readOnly = true)
    public Optional<String> onBehalfOf(String userId, Collection<String> groups) {
        if (userId == null) {
            return Optional.empty();
        }
        List<RoleGrant> inPlace = grants.inPlaceOfOthers(userId, groups);
        if (inPlace.isEmpty()) {
            return Optional.empty();
        }
        boolean herOwn =
                choices.ownGroups(userId).values().stream().flatMap(Set::stream).anyMatch(groups::contains);
        return herOwn ? Optional.empty() : Optional.of(inPlace.get(0).onBehalfOf());
    }

    /** The user ids of those in whose place she belongs to a group today. */
    @Transactional(readOnly = true)
    public Set<String> inPlaceOf(String userId, String group) {
        return grants.inPlaceOfOthers(userId, List.of(group)).stream()
                .map(RoleGrant::onBehalfOf)
                .collect(Collectors.toSet());
    }

    /** Whether somebody stands in for her in an area today. */
    @Transactional(readOnly = true)
    public boolean isAway(String userId, String area) {
        return absences.of(userId).stream()
                .anyMatch(absence ->
                        absence.area().equals(area) && !absence.from().isAfter(absences.today()));
    }

    /** By area, who may stand in for her there. */
    @Transactional(readOnly = true)
    Map<String, Set<String>> choices(String userId) {
        return choices.of(userId, choices.ownGroups(userId));
    }

    /** Her absences that are not over. */
    @Transactional(readOnly = true)
    List<Absence> of(String userId) {
        return absences.of(userId);
    }

    /** The absences, not over, of others for whom she stands in. */
    @Transactional(readOnly = true)
    List<Absence> deputizedBy(String userId) {
        return absences.deputizedBy(userId);
    }

    /**
     * Lets a colleague stand in for a person in one area.
     *
     * @throws RefusedException when the days will not do, or the deputy is none of those she may choose
     */
    UUID name(String userId, String deputyId, String area, LocalDate from, LocalDate to) {
        check(from, to);
        grants.lock();
        Set<String> own = choices.ownGroups(userId).getOrDefault(area, Set.of());
        Set<String> allowed = choices.of(userId, Map.of(area, own)).get(area);
        if (own.isEmpty() || !allowed.contains(deputyId)) {
            throw new RefusedFieldException("deputy", "Välj en ersättare bland dem i listan.");
        }
        if (absences.of(userId).stream().anyMatch(other -> other.area().equals(area) && other.overlaps(from, to))) {
            throw new RefusedException(
                    "Du har redan en ersättare i området under en del av tiden. Ta bort den först, eller ändra datumen.");
        }
        Absence absence = new Absence(UUID.randomUUID(), userId, deputyId, area, from, to);
        absences.add(absence, userId);
        choices.handedTo(deputyId, own)
                .forEach(group -> grants.add(
                        new RoleGrant(UUID.randomUUID(), deputyId, group, from, to, userId, userId), absence.id()));
        sync.of(deputyId);
        letters.post(absence);
        if (!from.isAfter(absences.today())) {
            begin(absence);
        }
        return absence.id();
    }

    private void check(LocalDate from, LocalDate to) {
        if (from == null || to == null) {
            throw new RefusedException("Ange både första och sista dagen.");
        }
        if (from.isBefore(absences.today())) {
            throw new RefusedException("Första dagen har redan varit. Ange i dag eller en senare dag.");
        }
        if (to.isBefore(from)) {
            throw new RefusedException("Sista dagen är före den första. Rätta datumen.");
        }
        if (to.isAfter(from.plusDays(MOST_DAYS))) {
            throw new RefusedException("En ersättare kan utses för högst ett år i taget. Ange en tidigare sista dag.");
        }
    }

    /** The absence has begun: what she had taken on in the area is anybody's in her groups now, the deputy's too. */
    void begin(Absence absence) {
        tasks.release(absence.userId(), choices.ownGroups(absence.userId()).getOrDefault(absence.area(), Set.of()));
        absences.begun(absence.id());
        events.publishEvent(new AbsenceBegan(absence.userId(), absence.area()));
    }

    /** Ends what is left of an absence; at once when it has begun. */
    void withdraw(Absence absence) {
        grants.lock();
        absences.withdraw(absence.id());
        grants.endOfAbsence(absence.id(), absences.today().minusDays(1));
        sync.of(absence.deputyId());
    }

    /** An absence of this person's that is not over. */
    @Transactional(readOnly = true)
    Optional<Absence> find(UUID id, String userId) {
        return absences.find(id)
                .filter(absence -> absence.userId().equals(userId) && !absence.isOver(absences.today()));
    }
}
