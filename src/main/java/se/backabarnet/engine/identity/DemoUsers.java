package se.backabarnet.engine.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.backabarnet.development.DemoPeople;
import se.backabarnet.development.DemoUser;

/** Creates the users to try the application with; as often as it is asked, nobody is created twice. */
@Component
@Profile("development")
public class DemoUsers {

    private static final String WORKFLOW = "WORKFLOW";

    private final Members members;

    DemoUsers(Members members) {
        this.members = members;
    }

    /** Those who work for every area. */
    @Transactional
    public void createNational() {
        create(DemoPeople.national());
    }

    /** Those of one area, without any group. */
    @Transactional
    public void createPeople(String areaSlug) {
        DemoPeople.of(areaSlug).forEach(this::create);
    }

    /** Those of one area with their groups, best after its rollout has started, because that names the area's groups. */
    @Transactional
    public void create(String areaSlug) {
        create(DemoPeople.of(areaSlug));
    }

    private void create(List<DemoUser> users) {
        Map<String, Set<String>> userIdsByGroup = new LinkedHashMap<>();
        for (DemoUser user : users) {
            create(user);
            user.groups().forEach(group -> userIdsByGroup
                    .computeIfAbsent(group, id -> new TreeSet<>())
                    .add(user.id()));
        }
        userIdsByGroup.forEach((group, userIds) -> members.addTo(group, group, type(group), userIds));
    }

    private void create(DemoUser user) {
        members.addUser(user.id(), user.title(), user.place(), user.email(), DemoUser.PASSWORD);
    }

    private static String type(String group) {
        return group.equals(Groups.CAMUNDA_ADMIN) ? Groups.GROUP_TYPE_SYSTEM : WORKFLOW;
    }
}
