package se.backabarnet.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import se.backabarnet.ApplicationTest;

@ApplicationTest
@Transactional
class DemoUsersTest {

    @Autowired
    private DemoUsers demoUsers;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Members members;

    @Autowired
    private TransactionOperations transaction;

    @Test
    void areNamedForTheirRolesAndLogInWithDemo() {
        demoUsers.create("lidingo");

        User chair = identity.createUserQuery().userId("lidingo-ordforande").singleResult();
        assertThat(chair.getFirstName()).isEqualTo("Ordförande");
        assertThat(chair.getLastName()).isEqualTo("Lidingö");
        assertThat(chair.getEmail()).isEqualTo("lidingo-ordforande@demo.example");
        assertThat(identity.checkPassword("lidingo-ordforande", "demo")).isTrue();
        assertThat(groupsOf("lidingo-ordforande")).containsExactly("lidingo.chair", "lidingo.steering-group");
    }

    @Test
    void areCreatedOnceHoweverOftenAndWhatWasChangedStays() {
        demoUsers.createNational();
        demoUsers.create("ystad");
        demoUsers.create("lidingo");
        long users = identity.createUserQuery().count();
        User renamed = identity.createUserQuery().userId("styrelse").singleResult();
        renamed.setLastName("Ändrad");
        identity.saveUser(renamed);

        demoUsers.createNational();
        demoUsers.create("ystad");
        demoUsers.create("lidingo");

        assertThat(identity.createUserQuery().count()).isEqualTo(users);
        assertThat(identity.createUserQuery().userId("styrelse").singleResult().getLastName())
                .isEqualTo("Ändrad");
        assertThat(groupsOf("kontaktperson"))
                .containsExactly("lidingo.contact-person", "national-process-team", "ystad.contact-person");
        assertThat(groupsOf("admin")).containsExactly("camunda-admin");
    }

    @Test
    void joinGroupsThatThereAreAlready() {
        Group chair = identity.newGroup("degerfors.chair");
        chair.setName("Degerfors: Ordförande");
        identity.saveGroup(chair);

        demoUsers.create("degerfors");

        assertThat(groupsOf("degerfors-ordforande")).containsExactly("degerfors.chair", "degerfors.steering-group");
        assertThat(identity.createGroupQuery()
                        .groupId("degerfors.chair")
                        .singleResult()
                        .getName())
                .isEqualTo("Degerfors: Ordförande");
    }

    @Test
    void theFirstAdministratorIsCreatedOnlyWhereThereIsNone() {
        identity.createUserQuery()
                .memberOfGroup("camunda-admin")
                .list()
                .forEach(administrator -> identity.deleteUser(administrator.getId()));

        new FirstAdministrator(members, transaction, "the-first-password").run(null);
        new FirstAdministrator(members, transaction, "another-password").run(null);

        assertThat(identity.checkPassword("admin", "the-first-password")).isTrue();
        assertThat(groupsOf("admin")).containsExactly("camunda-admin");
    }

    private List<String> groupsOf(String user) {
        return identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .sorted()
                .toList();
    }
}
