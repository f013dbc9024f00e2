package se.backabarnet.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.backabarnet.Groups;

/**
 * Who may stand in for whom: the people of the areas in which she holds a role, each in her own areas only. A contact
 * person decides about an area from outside, so that only the national process team can stand in for that.
 */
@Component
class DeputyChoices {

    private final Memberships memberships;
    private final Grants grants;

    DeputyChoices(Memberships memberships, Grants grants) {
        this.memberships = memberships;
        this.grants = grants;
    }

    /** The local groups that she holds herself, not in somebody else's place, by area. */
    Map<String, Set<String>> ownGroups(String userId) {
        Set<String> own = memberships.groupsOf(userId);
        Set<String> made = grants.madeBy(userId);
        Set<String> granted = grants.activeOf(userId).stream()
                .filter(grant -> grant.onBehalfOf() == null)
                .map(RoleGrant::group)
                .collect(Collectors.toSet());
        return own.stream()
                .filter(Groups::isLocal)
                .filter(group -> !made.contains(group) || granted.contains(group))
                .collect(Collectors.groupingBy(Groups::areaOf, Collectors.toCollection(TreeSet::new)));
    }

    /** By area, the user ids of those who may stand in for her there. Two statements, however many areas. */
    Map<String, Set<String>> of(String userId, Map<String, Set<String>> ownGroups) {
        Map<String, Set<String>> members = memberships.membersOf(ownGroups.keySet().stream()
                .flatMap(area -> groupsOf(area).stream())
                .collect(Collectors.toCollection(() -> new TreeSet<>(Set.of(Groups.NATIONAL_PROCESS_TEAM)))));
        return ownGroups.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, area -> choices(userId, area.getKey(), area.getValue(), members)));
    }

    private static Set<String> choices(String userId, String area, Set<String> own, Map<String, Set<String>> members) {
        Set<String> choices = new TreeSet<>();
        if (own.stream().anyMatch(group -> !isContactPerson(group))) {
            groupsOf(area).stream()
                    .filter(group -> !isContactPerson(group))
                    .map(group -> members.getOrDefault(group, Set.of()))
                    .forEach(choices::addAll);
        }
        if (own.stream().anyMatch(DeputyChoices::isContactPerson)) {
            choices.addAll(members.getOrDefault(Groups.NATIONAL_PROCESS_TEAM, Set.of()));
        }
        choices.remove(userId);
        return choices;
    }

    /** Those of her groups in an area that go over to this deputy. */
    Collection<String> handedTo(String deputyId, Set<String> ownGroups) {
        Set<String> theirs = memberships.groupsOf(deputyId);
        boolean national = theirs.contains(Groups.NATIONAL_PROCESS_TEAM);
        boolean local = ownGroups.stream().map(Groups::areaOf).anyMatch(area -> theirs.stream()
                .anyMatch(group ->
                        Groups.isLocal(group) && Groups.areaOf(group).equals(area) && !isContactPerson(group)));
        return ownGroups.stream()
                .filter(group -> isContactPerson(group) ? national : local)
                .toList();
    }

    private static List<String> groupsOf(String area) {
        return Groups.LOCAL_ROLES.stream().map(role -> Groups.local(area, role)).toList();
    }

    private static boolean isContactPerson(String group) {
        return Groups.isLocal(group) && Groups.roleOf(group).equals(Groups.CONTACT_PERSON);
    }
}
