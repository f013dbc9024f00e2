package se.backabarnet.agreement;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.backabarnet.Groups;
import se.backabarnet.RefusedException;
import se.backabarnet.account.AbsenceService;
import se.backabarnet.account.AccountService;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.security.Person;

/**
 * In whose name somebody acts. A deputy writes and checks in the absent person's place, and the record names both. Nobody
 * signs in another's place, nor refuses to: who binds a party is the party's decision, and is made on the page of
 * participants.
 */
@Component
class Deciders {

    private final AbsenceService absences;
    private final AccountService accounts;
    private final Clock clock;

    Deciders(AbsenceService absences, AccountService accounts, Clock clock) {
        this.absences = absences;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** One who acts for herself and can do it in no other way. */
    Decider inPerson(Person by) {
        return new Decider(by.id(), by.displayName(), null, null, clock.instant());
    }

    /** One who does a task, in somebody's place when she holds none of its groups herself. */
    Decider of(String userId, AgreementTask task) {
        String absent =
                absences.onBehalfOf(userId, List.of(task.groups().split(","))).orElse(null);
        Map<String, String> names = accounts.names(Arrays.asList(userId, absent));
        return new Decider(userId, names.get(userId), absent, names.get(absent), clock.instant());
    }

    /** The user ids of the signatories of an area for whom she stands in today. */
    Set<String> signatoriesReplacedBy(Person person, RolloutSummary rollout) {
        String group = Groups.local(rollout.area(), Groups.SIGNATORIES);
        return person.isIn(group) ? absences.inPlaceOf(person.id(), group) : Set.of();
    }

    RefusedException onlyInPerson(String signatory) {
        return new RefusedException("Du är ersättare för " + accounts.nameOf(signatory, null)
                + ", och en ersättare kan varken skriva under eller avstå. Inget har ändrats. Antingen gör personen det"
                + " själv, eller så utses en annan undertecknare för parten på sidan Deltagare.");
    }
}
