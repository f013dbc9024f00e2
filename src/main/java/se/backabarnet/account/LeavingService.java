package se.backabarnet.account;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.backabarnet.Groups;
import se.backabarnet.RefusedException;

/**
 * Lets a person go: her roles end, her tasks go back to her groups, her account is removed and with it every session. Her
 * name stays where she stands in records of decisions; everything else about her is forgotten.
 */
@Service
class LeavingService {

    private final Directory directory;
    private final Memberships memberships;
    private final Grants grants;
    private final MembershipSync sync;
    private final AbsenceService absences;
    private final AssignedTasks tasks;
    private final KeptNames keptNames;
    private final PersonalDataService personalData;

    LeavingService(
            Directory directory,
            Memberships memberships,
            Grants grants,
            MembershipSync sync,
            AbsenceService absences,
            AssignedTasks tasks,
            KeptNames keptNames,
            PersonalDataService personalData) {
        this.directory = directory;
        this.memberships = memberships;
        this.grants = grants;
        this.sync = sync;
        this.absences = absences;
        this.tasks = tasks;
        this.keptNames = keptNames;
        this.personalData = personalData;
    }

    /** @throws RefusedException when nobody else could administer the application after that */
    @Transactional
    public void leave(String userId) {
        grants.lock();
        Directory.Entry person = directory.find(userId).orElseThrow();
        Set<String> groups = memberships.groupsOf(userId);
        if (groups.contains(Groups.ADMINISTRATORS)
                && memberships
                                .membersOf(List.of(Groups.ADMINISTRATORS))
                                .get(Groups.ADMINISTRATORS)
                                .size()
                        == 1) {
            throw new RefusedException(
                    "Kontot är det enda som kan administrera systemet. Gör någon annan till administratör först.");
        }
        absences.of(userId).forEach(absences::withdraw);
        absences.deputizedBy(userId).forEach(absences::withdraw);
        grants.endAll(userId, grants.today());
        tasks.release(userId, groups);
        if (personalData.isOnRecord(userId)) {
            keptNames.keep(userId, person.name().isEmpty() ? userId : person.name());
        }
        personalData.forget(userId);
        grants.unmade(userId, groups);
        List<String> deputies = grants.deputiesOf(userId);
        directory.remove(userId);
        deputies.forEach(sync::of);
    }
}
