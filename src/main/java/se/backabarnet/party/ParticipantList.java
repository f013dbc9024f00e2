package se.backabarnet.party;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.backabarnet.Groups;
import se.backabarnet.rollout.RolloutAccess;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.security.Person;

/** Who does what in a rollout, who did and who will, what is still lacking, and what one's own roles ask of one. */
@Controller
class ParticipantList {

    private final ParticipantService participants;
    private final PartyService parties;
    private final GroupComposition groups;
    private final HandbookRoles handbook;
    private final RoleNames names;
    private final RolloutAccess access;
    private final PartyAccess editing;
    private final Clock clock;

    ParticipantList(
            ParticipantService participants,
            PartyService parties,
            GroupComposition groups,
            HandbookRoles handbook,
            RoleNames names,
            RolloutAccess access,
            PartyAccess editing,
            Clock clock) {
        this.participants = participants;
        this.parties = parties;
        this.groups = groups;
        this.handbook = handbook;
        this.names = names;
        this.access = access;
        this.editing = editing;
        this.clock = clock;
    }

    /**
     * A role on the page.
     *
     * @param function null for none
     * @param party null for none
     * @param local whether it is changed and ended here, as the contact person's is not
     */
    record Line(
            UUID id,
            String role,
            String function,
            String name,
            String party,
            LocalDate from,
            LocalDate to,
            boolean local) {}

    /** What somebody who holds a role is to do; roles of which the same is asked are named together. */
    record RoleDuties(String role, List<HandbookRoles.Duty> duties) {}

    @GetMapping("/inforanden/{rolloutId}/deltagare")
    String show(@AuthenticationPrincipal Person person, @PathVariable UUID rolloutId, Model model) {
        RolloutSummary rollout = access.readable(person, rolloutId);
        LocalDate today = LocalDate.now(clock);
        Map<UUID, String> partyNames = new LinkedHashMap<>();
        parties.parties(rolloutId).forEach(party -> partyNames.put(party.id(), party.name()));
        List<UUID> order = new ArrayList<>(partyNames.keySet());
        List<ParticipantView> all = participants.all(rolloutId).stream()
                .sorted(Comparator.comparingInt(
                                (ParticipantView participant) -> Groups.LOCAL_ROLES.indexOf(participant.role()))
                        .thenComparingInt(participant -> order.indexOf(participant.partyId())))
                .toList();
        List<Line> current = new ArrayList<>();
        List<Line> coming = new ArrayList<>();
        List<Line> former = new ArrayList<>();
        all.forEach(participant -> {
            List<Line> list = participant.isOver(today) ? former : participant.isCurrent(today) ? current : coming;
            list.add(line(rollout, participant, partyNames));
        });
        model.addAttribute("rollout", rollout);
        model.addAttribute("current", current);
        model.addAttribute("coming", coming);
        model.addAttribute("former", former);
        model.addAttribute(
                "contactPersons",
                current.stream().filter(line -> !line.local()).map(Line::name).toList());
        model.addAttribute("gaps", gaps(rollout));
        model.addAttribute("duties", duties(person, rollout));
        model.addAttribute("editable", editing.mayEdit(person, rollout));
        model.addAttribute("mayChooseContactPerson", editing.mayChooseContactPerson(person));
        return "party/participants";
    }

    private Line line(RolloutSummary rollout, ParticipantView participant, Map<UUID, String> partyNames) {
        return new Line(
                participant.id(),
                names.role(rollout.edition(), participant.role()),
                names.function(participant.role(), participant.function()),
                participant.name(),
                partyNames.get(participant.partyId()),
                participant.from(),
                participant.to(),
                !participant.role().equals(Groups.CONTACT_PERSON));
    }

    private Map<String, List<String>> gaps(RolloutSummary rollout) {
        Map<String, List<String>> gaps = new LinkedHashMap<>();
        groups.gaps(rollout.id()).forEach((group, lacking) -> {
            if (!lacking.isEmpty()) {
                gaps.put(names.role(rollout.edition(), group), lacking);
            }
        });
        return gaps;
    }

    private List<RoleDuties> duties(Person person, RolloutSummary rollout) {
        return Groups.LOCAL_ROLES.stream()
                .filter(role -> access.holds(person, rollout, role))
                .collect(Collectors.groupingBy(
                        role -> handbook.duties(rollout.edition(), role),
                        LinkedHashMap::new,
                        Collectors.mapping(role -> names.role(rollout.edition(), role), Collectors.joining(", "))))
                .entrySet()
                .stream()
                .filter(asked -> !asked.getKey().isEmpty())
                .map(asked -> new RoleDuties(asked.getValue(), asked.getKey()))
                .toList();
    }
}
