package se.backabarnet.engine.identity;

import java.util.Collection;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Adds what is missing, and leaves alone what is there: what an administrator has changed since stays changed. */
@Component
class Members {

    private final IdentityService identity;

    Members(IdentityService identity) {
        this.identity = identity;
    }

    boolean hasAny(String groupId) {
        return identity.createUserQuery().memberOfGroup(groupId).count() > 0;
    }

    void addUser(String id, String firstName, String lastName, String email, String password) {
        if (identity.createUserQuery().userId(id).count() == 0) {
            User user = identity.newUser(id);
            user.setFirstName(firstName);
            user.setLastName(lastName);
            user.setEmail(email);
            user.setPassword(password);
            identity.saveUser(user);
        }
    }

    void addTo(String groupId, String groupName, String groupType, Collection<String> userIds) {
        if (identity.createGroupQuery().groupId(groupId).count() == 0) {
            Group group = identity.newGroup(groupId);
            group.setName(groupName);
            group.setType(groupType);
            identity.saveGroup(group);
        }
        var members = identity.createUserQuery().memberOfGroup(groupId).list().stream()
                .map(User::getId)
                .toList();
        userIds.stream().filter(id -> !members.contains(id)).forEach(id -> identity.createMembership(id, groupId));
    }
}
