package se.backabarnet.engine.task;

import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.backabarnet.agreement.AgreementFlow;

/** What models ask about agreements; known to them as {@code agreements}. */
@Component
public class Agreements {

    private final AgreementFlow agreements;

    Agreements(AgreementFlow agreements) {
        this.agreements = agreements;
    }

    /** The ids of the parties that sign the document. */
    public Collection<String> parties(String rolloutId) {
        return agreements.parties(UUID.fromString(rolloutId));
    }

    /** What the task of a party's signature is called. */
    public String label(String rolloutId, String partyId) {
        return TaskName.of("Skriv under överenskommelsen för "
                + agreements.partyName(UUID.fromString(rolloutId), UUID.fromString(partyId)));
    }
}
