package se.backabarnet.interest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.backabarnet.Groups;
import se.backabarnet.party.Appointment;
import se.backabarnet.party.ParticipantService;
import se.backabarnet.party.PartyDetails;
import se.backabarnet.party.PartyKind;
import se.backabarnet.party.PartyService;
import se.backabarnet.rollout.RolloutEngine;
import se.backabarnet.rollout.RolloutRequest;

/** Turns an accepted registration into a rollout, with its parties in place and their contacts as initiators. */
@Service
public class InterestAcceptance {

    private final InterestRepository interests;
    private final RolloutEngine engine;
    private final PartyService parties;
    private final ParticipantService participants;
    private final Clock clock;

    InterestAcceptance(
            InterestRepository interests,
            RolloutEngine engine,
            PartyService parties,
            ParticipantService participants,
            Clock clock) {
        this.interests = interests;
        this.engine = engine;
        this.parties = parties;
        this.participants = participants;
        this.clock = clock;
    }

    /**
     * Starts the rollout. A contact who wanted to be forgotten meanwhile is not invited.
     *
     * @param item the point that is reached by having registered
     * @throws se.backabarnet.RefusedException when the area has a rollout that is running, or a point said to be done is none
     */
    @Transactional
    public void accept(UUID interestId, String item) {
        Interest interest = interests.findById(interestId).orElseThrow();
        UUID rollout = engine.start(interest.edition(), request(interest, item));
        interest.startedRollout(rollout);
        Map<PartyKind, UUID> there = new EnumMap<>(PartyKind.class);
        parties.parties(rollout).forEach(party -> there.put(party.kind(), party.id()));
        for (PartyAnswers party : interest.form().parties()) {
            UUID known = there.remove(party.partyKind());
            UUID id = known != null
                    ? known
                    : parties.add(
                            rollout,
                            new PartyDetails(party.partyKind(), party.answer(Question.PARTY_NAME), null, null),
                            interest.decidedBy());
            if (!party.answer(Question.CONTACT_EMAIL).isEmpty()) {
                participants.appoint(rollout, initiator(party, id), interest.decidedBy());
            }
        }
    }

    private static RolloutRequest request(Interest interest, String item) {
        InterestForm form = interest.form();
        String registered = item + "; " + interest.confirmedOn() + "; intresseanmälan";
        return RolloutRequest.of(
                interest.areaName(),
                name(form, PartyKind.MUNICIPALITY),
                name(form, PartyKind.REGION),
                name(form, PartyKind.POLICE),
                form.answer(Question.DESIRED_START),
                Stream.concat(
                                interest.pointsDone().lines().filter(line -> !line.startsWith(item + ";")),
                                Stream.of(registered))
                        .collect(Collectors.joining("\n")));
    }

    private static String name(InterestForm form, PartyKind kind) {
        return form.parties().get(InterestForm.ALWAYS.indexOf(kind)).answer(Question.PARTY_NAME);
    }

    private Appointment initiator(PartyAnswers party, UUID partyId) {
        return new Appointment(
                party.answer(Question.CONTACT_NAME),
                party.answer(Question.CONTACT_EMAIL),
                Groups.INITIATORS,
                partyId,
                null,
                LocalDate.now(clock),
                null);
    }
}
