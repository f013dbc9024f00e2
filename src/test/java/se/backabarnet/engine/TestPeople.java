package se.backabarnet.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import se.backabarnet.Groups;

/** The people of a test's area: one for every group, who is that group's only member. */
public final class TestPeople {

    public static final String NATIONAL_TEAM = Groups.NATIONAL_PROCESS_TEAM;

    public static final String PASSWORD = "hemligt-i-test";

    private static final String NATIONAL_PERSON = "processteam";

    private final IdentityService identity;

    TestPeople(ProcessEngine engine) {
        this.identity = engine.getIdentityService();
    }

    void create(String area, String areaName) {
        Groups.LOCAL_ROLES.forEach(role -> create(area + "-" + role, role, areaName, Groups.local(area, role)));
    }

    /** One more person, with any groups. */
    public void create(String id, String firstName, String lastName, String... groups) {
        User user = identity.newUser(id);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setEmail(emailOf(id));
        user.setPassword(PASSWORD);
        identity.saveUser(user);
        for (String group : groups) {
            identity.createMembership(id, group);
        }
    }

    public void join(String id, String group) {
        identity.createMembership(id, group);
    }

    public static String emailOf(String id) {
        return id + "@test.example";
    }

    /** The person who holds a group. */
    public static String holderOf(String group) {
        return group.equals(NATIONAL_TEAM) ? NATIONAL_PERSON : group.replace('.', '-');
    }

    public String nameOf(String person) {
        User user = identity.createUserQuery().userId(person).singleResult();
        return user.getFirstName() + " " + user.getLastName();
    }

    public <T> T as(String person, Supplier<T> action) {
        List<String> groups = identity.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
        identity.setAuthentication(person, groups);
        try {
            return action.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    public void as(String person, Runnable action) {
        as(person, () -> {
            action.run();
            return null;
        });
    }
}
