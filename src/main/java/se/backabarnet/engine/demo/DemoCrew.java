package se.backabarnet.engine.demo;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.backabarnet.party.ContactPersonService;
import se.backabarnet.party.HandbookRoles;
import se.backabarnet.party.ParticipantService;
import se.backabarnet.party.PartyKind;
import se.backabarnet.party.PartyService;
import se.backabarnet.party.PartyView;
import se.backabarnet.party.Post;
import se.backabarnet.party.ServiceDetails;
import se.backabarnet.rollout.RolloutSummary;

/** Makes the demo users of an area its participants, with everything that a steering group and a rollout team need. */
@Component
@Profile("development")
class DemoCrew {

    private static final String CONTACT_PERSON = "kontaktperson";

    /** By the user's title in the area: what the user is, and for whom. */
    private static final List<Role> ROLES = List.of(
            of("initiativtagare", PartyKind.MUNICIPALITY, "initiators"),
            of("undertecknare", PartyKind.MUNICIPALITY, "signatories"),
            of("styrgrupp", PartyKind.MUNICIPALITY, "steering-group", "preschool-and-school", "student-health"),
            of("ordforande", PartyKind.MUNICIPALITY, "chair"),
            of("ordforande", PartyKind.MUNICIPALITY, "steering-group", "social-services", "strategic"),
            of("region", PartyKind.REGION, "signatories"),
            of("region", PartyKind.REGION, "steering-group", "health-care", "strategic"),
            of("region", PartyKind.REGION, "rollout-team", "health-care", "strategic"),
            of("polis", PartyKind.POLICE, "signatories"),
            of("polis", PartyKind.POLICE, "steering-group", "local-police", "strategic"),
            of("polis", PartyKind.POLICE, "rollout-team", "municipal-police", "area-police", "strategic"),
            of(
                    "inforandeteam",
                    PartyKind.MUNICIPALITY,
                    "rollout-team",
                    "preschool-and-school",
                    "student-health",
                    "social-services",
                    "strategic"),
            of("processledare", PartyKind.MUNICIPALITY, "process-leader"),
            of("chef", PartyKind.MUNICIPALITY, "managers"),
            of("nyckelperson", PartyKind.MUNICIPALITY, "key-persons"),
            of("utbildare", PartyKind.MUNICIPALITY, "local-trainers"),
            of("medarbetare", PartyKind.MUNICIPALITY, "staff"));

    private static final Map<PartyKind, List<String>> SERVICES = Map.of(
            PartyKind.MUNICIPALITY,
            List.of("preschool", "compulsory-school", "student-health", "social-services"),
            PartyKind.REGION,
            List.of("midwifery", "child-health", "child-psychiatry"),
            PartyKind.POLICE,
            List.of("local-police-area"));

    private final ParticipantService participants;
    private final ContactPersonService contactPersons;
    private final PartyService parties;
    private final HandbookRoles handbook;

    DemoCrew(
            ParticipantService participants,
            ContactPersonService contactPersons,
            PartyService parties,
            HandbookRoles handbook) {
        this.participants = participants;
        this.contactPersons = contactPersons;
        this.parties = parties;
        this.handbook = handbook;
    }

    private record Role(String title, PartyKind party, String role, List<String> functions) {}

    private static Role of(String title, PartyKind party, String role, String... functions) {
        return new Role(title, party, role, List.of(functions));
    }

    /** Only while nobody is appointed: what somebody has tried out since stays. */
    @Transactional
    public void appoint(RolloutSummary rollout) {
        if (!participants.all(rollout.id()).isEmpty()) {
            return;
        }
        Map<PartyKind, PartyView> byKind =
                parties.parties(rollout.id()).stream().collect(Collectors.toMap(PartyView::kind, party -> party));
        for (Role role : ROLES) {
            List<String> functions = role.functions().isEmpty() ? noFunction() : role.functions();
            for (String function : functions) {
                participants.appoint(
                        rollout.id(),
                        rollout.area() + "-" + role.title(),
                        new Post(role.role(), byKind.get(role.party()).id(), function, rollout.beganOn(), null),
                        null);
            }
        }
        contactPersons.choose(rollout.id(), CONTACT_PERSON, null);
        byKind.values().forEach(party -> bringServices(rollout, party));
    }

    /** All that are required but one, so that the page has something to mark. */
    private void bringServices(RolloutSummary rollout, PartyView party) {
        handbook.requiredServices().stream()
                .filter(service -> SERVICES.get(party.kind()).contains(service.code()))
                .forEach(service -> parties.addService(
                        rollout.id(), party.id(), new ServiceDetails(service.code(), service.label(), List.of())));
    }

    private static List<String> noFunction() {
        return Collections.singletonList(null);
    }
}
