package se.backabarnet.development;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.backabarnet.Groups;

/** Who there is to log in as. */
public final class DemoPeople {

    private static final Map<String, String> PLACES = Map.of("ystad", "Ystad", "lidingo", "Lidingö");

    private DemoPeople() {}

    /** The slugs of the demo areas. */
    public static List<String> areas() {
        return PLACES.keySet().stream().sorted().toList();
    }

    public static List<DemoUser> national() {
        String place = "Backa barnet";
        return List.of(
                new DemoUser("processteam", "Nationellt processteam", place, List.of(Groups.NATIONAL_PROCESS_TEAM)),
                new DemoUser("kontaktperson", "Kontaktperson", place, List.of(Groups.NATIONAL_PROCESS_TEAM)),
                new DemoUser("processagare", "Processägare", place, List.of(Groups.PROCESS_OWNERS)),
                new DemoUser("styrelse", "Styrelse", place, List.of(Groups.BOARD)),
                new DemoUser("admin", "Administratör", place, List.of(Groups.ADMINISTRATORS)));
    }

    /** The users of an area, and the contact person with what she holds there. */
    public static List<DemoUser> of(String area) {
        return List.of(
                new DemoUser(
                        "kontaktperson",
                        "Kontaktperson",
                        "Backa barnet",
                        List.of(Groups.local(area, Groups.CONTACT_PERSON))),
                local(area, "initiativtagare", "Initiativtagare", "initiators"),
                local(area, "undertecknare", "Undertecknare", "signatories"),
                local(area, "styrgrupp", "Styrgrupp", "steering-group"),
                local(area, "ordforande", "Ordförande", "chair", "steering-group"),
                local(area, "region", "Regionens representant", "signatories", "steering-group", "rollout-team"),
                local(area, "polis", "Polisens representant", "signatories", "steering-group", "rollout-team"),
                local(area, "inforandeteam", "Införandeteam", "rollout-team"),
                local(area, "processledare", "Processledare", "process-leader"),
                local(area, "chef", "Chef", "managers"),
                local(area, "nyckelperson", "Nyckelperson", "key-persons"),
                local(area, "utbildare", "Lokal utbildare", "local-trainers"),
                local(area, "medarbetare", "Medarbetare", "staff"));
    }

    /** Everybody once, the contact person with what she holds in every area. */
    static List<DemoUser> all() {
        Map<String, DemoUser> byId = new LinkedHashMap<>();
        Stream.concat(national().stream(), areas().stream().flatMap(area -> of(area).stream()))
                .forEach(user -> byId.merge(user.id(), user, DemoPeople::withGroupsOfBoth));
        return List.copyOf(byId.values());
    }

    private static DemoUser local(String area, String id, String title, String... roles) {
        List<String> groups =
                Stream.of(roles).map(role -> Groups.local(area, role)).toList();
        return new DemoUser(area + "-" + id, title, PLACES.getOrDefault(area, area), groups);
    }

    private static DemoUser withGroupsOfBoth(DemoUser one, DemoUser other) {
        List<String> groups = new ArrayList<>(one.groups());
        groups.addAll(other.groups());
        return new DemoUser(one.id(), one.title(), one.place(), List.copyOf(groups));
    }
}
