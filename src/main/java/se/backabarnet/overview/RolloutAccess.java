package se.backabarnet.overview;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.security.Person;
import se.backabarnet.signoff.SignOffPolicy;

/** Who sees a rollout, and who may reopen its points. */
@Component
class RolloutAccess {

    private static final Set<String> SEE_ALL = Set.of("national-process-team", "camunda-admin");

    private final SignOffPolicy policy;

    RolloutAccess(SignOffPolicy policy) {
        this.policy = policy;
    }

    boolean seesAll(Person person) {
        return SEE_ALL.stream().anyMatch(person::isIn);
    }

    /** The areas in which she holds a role. */
    Set<String> areas(Person person) {
        return person.groups().stream()
                .filter(group -> group.contains("."))
                .map(group -> group.substring(0, group.lastIndexOf('.')))
                .collect(Collectors.toSet());
    }

    /** Answers as if the rollout were not there to one who may not know of it. */
    void requireReader(Person person, RolloutSummary rollout) {
        if (!seesAll(person) && !areas(person).contains(rollout.area())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** Those who sign a phase off, or decide at its gate, may reopen its points. */
    boolean mayReopen(Person person, RolloutSummary rollout, int phase) {
        SignOffPolicy.Rule rule = policy.of(rollout.edition(), phase);
        return person.isIn(rollout.area() + "." + rule.signerRole())
                || rule.gateNeeded() && person.isIn(rollout.area() + ".contact-person");
    }
}
