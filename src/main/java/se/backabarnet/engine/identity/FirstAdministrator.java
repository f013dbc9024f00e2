package se.backabarnet.engine.identity;

import java.util.Set;
import org.camunda.bpm.engine.authorization.Groups;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets somebody in to a new installation. As long as there is an administrator nothing happens, whatever password is
 * set: it is the first one's first password, not a way to reset it.
 */
@Component
@Profile("production")
class FirstAdministrator implements ApplicationRunner {

    private static final String ID = "admin";
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Members members;
    private final TransactionOperations transaction;
    private final String password;

    FirstAdministrator(
            Members members,
            TransactionOperations transaction,
            @Value("${backabarnet.admin-password}") String password) {
        this.members = members;
        this.transaction = transaction;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (members.hasAny(Groups.CAMUNDA_ADMIN)) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> create());
            LOG.info("Created the first administrator, {}", ID);
        } catch (RuntimeException e) {
            // another node that started at the same time may have been faster
            if (!members.hasAny(Groups.CAMUNDA_ADMIN)) {
                throw e;
            }
        }
    }

    private void create() {
        members.addUser(ID, "Administratör", "Backa barnet", null, password);
        members.addTo(Groups.CAMUNDA_ADMIN, "Administratörer", Groups.GROUP_TYPE_SYSTEM, Set.of(ID));
    }
}
