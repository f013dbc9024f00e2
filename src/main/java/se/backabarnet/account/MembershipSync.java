package se.backabarnet.account;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Makes a person's memberships what her grants say today: the union of those that are active. Touches only memberships
 * that grants have made, so that those an administrator made by hand stay. Runs in the caller's transaction, under the
 * lock of {@link Grants}; doing it again changes nothing.
 */
@Component
class MembershipSync {

    private final Grants grants;
    private final Memberships memberships;
    private final AssignedTasks tasks;

    MembershipSync(Grants grants, Memberships memberships, AssignedTasks tasks) {
        this.grants = grants;
        this.memberships = memberships;
        this.tasks = tasks;
    }

    void of(String userId) {
        grants.lock();
        Set<String> due = due(grants.activeOf(userId));
        Set<String> made = grants.madeBy(userId);
        Set<String> joined = memberships.join(userId, without(due, made));
        Set<String> left = without(made, due);
        grants.made(userId, joined);
        memberships.leave(userId, left);
        grants.unmade(userId, left);
        tasks.release(userId, left);
        if (!joined.isEmpty() || !left.isEmpty()) {
            grants.deputiesOf(userId).forEach(this::of);
        }
    }

    /** A deputy holds what she stands in for only as long as the absent person holds it herself. */
    private Set<String> due(List<RoleGrant> active) {
        List<String> absent = active.stream()
                .map(RoleGrant::onBehalfOf)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, Set<String>> theirs = memberships.groupsOf(absent);
        Set<String> due = new HashSet<>();
        for (RoleGrant grant : active) {
            if (grant.onBehalfOf() == null
                    || theirs.getOrDefault(grant.onBehalfOf(), Set.of()).contains(grant.group())) {
                due.add(grant.group());
            }
        }
        return due;
    }

    private static Set<String> without(Set<String> groups, Collection<String> others) {
        Set<String> rest = new HashSet<>(groups);
        rest.removeAll(others);
        return rest;
    }
}
