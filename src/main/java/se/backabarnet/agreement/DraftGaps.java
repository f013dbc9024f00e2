package se.backabarnet.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import se.backabarnet.party.PartyView;

/** What is missing before an agreement can be signed, in words that say what to do and where. */
final class DraftGaps {

    private static final int FEWEST_PARTIES = 2;

    private DraftGaps() {}

    /** @param plans those that are handed in; null when the wording asks for none */
    static List<String> of(Draft draft, List<PartyView> parties, List<PlanView> plans) {
        List<String> gaps = new ArrayList<>();
        if (draft.childrenYear() == null) {
            gaps.add("Ange det år som alla barn ska omfattas före.");
        }
        if (draft.followUpYear() == null) {
            gaps.add("Ange det första året för den årliga uppföljningen.");
        }
        gaps.addAll(ofParties(parties));
        if (plans != null) {
            List<UUID> handedIn = plans.stream().map(PlanView::partyId).toList();
            parties.stream()
                    .filter(party -> !handedIn.contains(party.id()))
                    .forEach(party -> gaps.add(party.name() + " har inte bifogat sin plan för införandet. Lägg till den"
                            + " under Parternas planer."));
        }
        return gaps;
    }

    /** Whoever is to sign has to be there, when it is handed in and when the signing begins. */
    static List<String> ofParties(List<PartyView> parties) {
        List<String> gaps = new ArrayList<>();
        if (parties.size() < FEWEST_PARTIES) {
            gaps.add("En överenskommelse har minst två parter. Lägg till dem på sidan Parter.");
        }
        parties.stream()
                .filter(party -> party.signatory() == null)
                .forEach(party -> gaps.add(party.name() + " har ingen undertecknare. Utse en på sidan Deltagare."));
        return gaps;
    }

    /** Whether the parties are still those of the document. */
    static boolean sameParties(AgreementDocument document, List<PartyView> parties) {
        return document.signers().stream()
                .collect(Collectors.toSet())
                .equals(parties.stream().map(DocumentMaker::signer).collect(Collectors.toSet()));
    }
}
