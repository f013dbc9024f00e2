package se.backabarnet.party;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.backabarnet.rollout.RolloutRequest;
import se.backabarnet.rollout.RolloutStarted;

/** Gives a new rollout the three parties that its start names, in the same transaction. */
@Component
class PartiesOfStart {

    private final PartyRepository parties;
    private final Clock clock;

    PartiesOfStart(PartyRepository parties, Clock clock) {
        this.parties = parties;
        this.clock = clock;
    }

    @EventListener
    void started(RolloutStarted event) {
        RolloutRequest request = event.request();
        Map<PartyKind, String> names = Map.of(
                PartyKind.MUNICIPALITY, request.municipality(),
                PartyKind.REGION, request.region(),
                PartyKind.POLICE, request.policeArea());
        parties.saveAll(names.entrySet().stream()
                .map(named -> new PartyDetails(named.getKey(), named.getValue(), null, null))
                .map(details -> new Party(event.rolloutId(), details, event.who(), clock))
                .toList());
    }
}
