package se.backabarnet.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An agreement as its page shows it.
 *
 * @param current the document that is being decided about, or came back last; null before the first
 * @param earlier documents that came back before that, newest first
 * @param plans one per party, in the parties' order; empty when the wording asks for none
 * @param gaps what is missing before it can be handed in; empty unless it is a draft
 * @param preview the document that the draft would become; null unless it is a draft
 * @param wording what the draft follows; null unless it is a draft
 * @param newerWording what agreements follow that are begun now; null when that is the same, and unless it is a draft
 * @param finalFile the signed agreement with its signature page, or null
 */
record AgreementView(
        AgreementState state,
        DocumentView current,
        List<DocumentView> earlier,
        List<PartyPlan> plans,
        List<String> gaps,
        String preview,
        WordingView wording,
        WordingView newerWording,
        StoredFile finalFile,
        LocalDate signedOn) {

    /** @param plan null while the party has handed in none */
    record PartyPlan(UUID partyId, String partyName, PlanView plan) {}

    /**
     * A document and what was decided about it.
     *
     * @param madeBy the name of whoever handed it in, with that of the person for whom she stood in
     * @param isVoid it was sent back: what was signed on it counts no more
     */
    record DocumentView(
            UUID fileId,
            int number,
            String sha256,
            LocalDate madeOn,
            String madeBy,
            List<SignerView> signers,
            DecisionView check,
            boolean isVoid) {

        /** What the reader is asked to sign now, one after the other; null when nothing is. */
        public SignerView mine() {
            return signers.stream().filter(SignerView::mine).findFirst().orElse(null);
        }

        /** For whom the reader stands in who is asked to sign now: nobody signs for another. */
        public List<SignerView> inPlaceOf() {
            return signers.stream().filter(SignerView::readerStandsIn).toList();
        }

        /** The reasons for which it was sent back. */
        public List<DecisionView> reasons() {
            List<DecisionView> all = new ArrayList<>();
            if (check != null && check.reason() != null) {
                all.add(check);
            }
            signers.stream()
                    .map(SignerView::decision)
                    .filter(decision -> decision != null && decision.reason() != null)
                    .forEach(all::add);
            return all;
        }
    }

    /**
     * One who is to sign.
     *
     * @param key a party's id, or {@code board}
     * @param signatory the name of whoever is to sign; null when nobody is appointed, and for the board
     * @param mine the reader is asked to sign for it now
     * @param readerStandsIn the reader is the deputy of whoever is asked to sign for it now
     */
    record SignerView(
            String key, String name, String signatory, DecisionView decision, boolean mine, boolean readerStandsIn) {}
}
