package se.backabarnet.party;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.backabarnet.Groups;
import se.backabarnet.RefusedException;
import se.backabarnet.Swedish;

/** The parties of a rollout: two or more, each with what others need to know of it. */
@Service
@Transactional
public class PartyService {

    private static final int FEWEST = 2;

    private final PartyRepository parties;
    private final OfferedServiceRepository services;
    private final ParticipantRepository participants;
    private final HandbookRoles handbook;
    private final Clock clock;

    PartyService(
            PartyRepository parties,
            OfferedServiceRepository services,
            ParticipantRepository participants,
            HandbookRoles handbook,
            Clock clock) {
        this.parties = parties;
        this.services = services;
        this.participants = participants;
        this.handbook = handbook;
        this.clock = clock;
    }

    /** The parties by kind and name; three statements, however many there are. */
    @Transactional(readOnly = true)
    public List<PartyView> parties(UUID rolloutId) {
        Map<UUID, List<PartyView.ServiceView>> offered = services.findByRollout(rolloutId).stream()
                .sorted(Comparator.comparing(OfferedService::name, Swedish.ORDER))
                .collect(Collectors.groupingBy(
                        OfferedService::partyId, Collectors.mapping(OfferedService::view, Collectors.toList())));
        Map<UUID, String> signatories =
                participants.findCurrent(rolloutId, Groups.SIGNATORIES, LocalDate.now(clock)).stream()
                        .filter(participant -> participant.partyId() != null)
                        .collect(Collectors.toMap(Participant::partyId, Participant::person, (one, later) -> later));
        return parties.findByRolloutId(rolloutId).stream()
                .sorted(Comparator.comparing(Party::kind).thenComparing(Party::name, Swedish.ORDER))
                .map(party ->
                        party.view(signatories.get(party.getId()), offered.getOrDefault(party.getId(), List.of())))
                .toList();
    }

    /** Empty when the rollout has no such party, or no more. */
    @Transactional(readOnly = true)
    public Optional<PartyView> find(UUID rolloutId, UUID partyId) {
        return parties(rolloutId).stream()
                .filter(party -> party.id().equals(partyId))
                .findFirst();
    }

    /** @throws RefusedException when a detail does not hold, or the rollout already has such a party */
    public UUID add(UUID rolloutId, PartyDetails details, String who) {
        return stored(new Party(rolloutId, details.checked(), who, clock)).getId();
    }

    /**
     * @param version the one that the change was made from
     * @throws RefusedException when a detail does not hold, or somebody else has changed the party since
     */
    public void update(UUID rolloutId, UUID partyId, int version, PartyDetails details, String who) {
        Party party = known(rolloutId, partyId);
        if (party.version() != version) {
            throw new RefusedException(
                    "Någon annan har ändrat parten sedan sidan öppnades. Ladda om sidan och gör ändringen igen.");
        }
        party.change(details.checked(), who, clock);
        stored(party);
    }

    /** @throws RefusedException when fewer than two would be left, or the party is part of what has happened */
    public void remove(UUID rolloutId, UUID partyId) {
        Party party = known(rolloutId, partyId);
        if (parties.findByRolloutId(rolloutId).size() <= FEWEST) {
            throw new RefusedException("Ett införande har minst två parter. Lägg till en annan part först.");
        }
        try {
            services.deleteByPartyId(partyId);
            parties.delete(party);
            parties.flush();
            parties.checkReferences();
        } catch (DataIntegrityViolationException e) {
            throw new RefusedException("Parten " + party.name()
                    + " har eller har haft deltagare, eller finns med i en överenskommelse, och"
                    + " kan därför inte tas bort. Avsluta deltagarnas roller i stället.");
        }
    }

    /** Adds a service that the party brings along. */
    public UUID addService(UUID rolloutId, UUID partyId, ServiceDetails details) {
        return stored(new OfferedService(known(rolloutId, partyId).getId(), details.checked(handbook)))
                .id();
    }

    public void updateService(UUID rolloutId, UUID partyId, UUID serviceId, ServiceDetails details) {
        OfferedService service = known(rolloutId, partyId, serviceId);
        service.change(details.checked(handbook));
        stored(service);
    }

    public void removeService(UUID rolloutId, UUID partyId, UUID serviceId) {
        services.delete(known(rolloutId, partyId, serviceId));
    }

    private Party stored(Party party) {
        try {
            return parties.saveAndFlush(party);
        } catch (DataIntegrityViolationException e) {
            throw new RefusedException("Parten ”" + party.name() + "” finns redan. Ändra den i stället.");
        }
    }

    private OfferedService stored(OfferedService service) {
        try {
            return services.saveAndFlush(service);
        } catch (DataIntegrityViolationException e) {
            throw new RefusedException("Parten har redan verksamheten ”" + service.name() + "”. Ändra den i stället.");
        }
    }

    private Party known(UUID rolloutId, UUID partyId) {
        return parties.findByIdAndRolloutId(partyId, rolloutId)
                .orElseThrow(() -> new RefusedException("Parten finns inte längre. Ladda om sidan."));
    }

    private OfferedService known(UUID rolloutId, UUID partyId, UUID serviceId) {
        return services.findByIdAndPartyId(serviceId, known(rolloutId, partyId).getId())
                .orElseThrow(() -> new RefusedException("Verksamheten finns inte längre. Ladda om sidan."));
    }
}
