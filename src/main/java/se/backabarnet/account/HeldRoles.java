package se.backabarnet.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.backabarnet.Groups;
import se.backabarnet.Swedish;

/**
 * Puts together the roles that a person holds, has held and is going to hold, each once though she may hold it
 * for several parties or functions. As many statements however many there are.
 */
@Component
class HeldRoles {

    private static final Comparator<HeldRole> ORDER = Comparator.comparing(
                    (HeldRole role) -> List.of("CURRENT", "COMING", "OVER").indexOf(role.state()))
            .thenComparing(role -> role.area() == null ? "" : role.area(), Swedish.ORDER)
            .thenComparing(HeldRole::roleKey);

    private final Grants grants;
    private final Memberships memberships;
    private final AreaNames areas;
    private final AccountService accounts;
    private final Clock clock;

    HeldRoles(Grants grants, Memberships memberships, AreaNames areas, AccountService accounts, Clock clock) {
        this.grants = grants;
        this.memberships = memberships;
        this.areas = areas;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<HeldRole> of(String userId) {
        List<RoleGrant> granted =
                grants.of(userId).stream().filter(grant -> !grant.isVoid()).toList();
        Set<String> groups = memberships.groupsOf(userId);
        Map<String, String> areaNames =
                areas.names(Stream.concat(granted.stream().map(RoleGrant::group), groups.stream())
                        .filter(Groups::isLocal)
                        .map(Groups::areaOf)
                        .collect(Collectors.toSet()));
        Map<String, String> names =
                accounts.names(granted.stream().map(RoleGrant::onBehalfOf).toList());
        LocalDate today = LocalDate.now(clock);
        List<HeldRole> roles = new ArrayList<>();
        granted.forEach(grant -> roles.add(role(
                grant.group(),
                areaNames,
                grant.from(),
                grant.to(),
                grant.onBehalfOf() == null ? null : names.get(grant.onBehalfOf()),
                state(grant, today))));
        groups.stream()
                .filter(group ->
                        granted.stream().noneMatch(grant -> grant.group().equals(group) && grant.isActiveOn(today)))
                .forEach(group -> roles.add(role(group, areaNames, null, null, null, "CURRENT")));
        return roles.stream().distinct().sorted(ORDER).toList();
    }

    private static HeldRole role(
            String group, Map<String, String> areaNames, LocalDate from, LocalDate to, String absent, String state) {
        String area = Groups.isLocal(group) ? Groups.areaOf(group) : null;
        return new HeldRole(
                "role." + Groups.roleOf(group),
                area == null ? null : areaNames.getOrDefault(area, area),
                from,
                to,
                absent,
                state);
    }

    private static String state(RoleGrant grant, LocalDate today) {
        if (grant.isActiveOn(today)) {
            return "CURRENT";
        }
        return grant.from().isAfter(today) ? "COMING" : "OVER";
    }
}
