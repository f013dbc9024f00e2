package se.backabarnet.agreement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.backabarnet.Groups;
import se.backabarnet.SwedishTime;
import se.backabarnet.account.AccountService;
import se.backabarnet.agreement.AgreementView.DocumentView;
import se.backabarnet.agreement.AgreementView.SignerView;
import se.backabarnet.party.PartyView;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.security.Person;

/** Shows the documents that were made of an agreement, with what everybody decided about them. */
@Component
class DocumentViews {

    private final AgreementDocumentRepository documents;
    private final AgreementDecisionRepository decisions;
    private final AccountService accounts;
    private final Deciders deciders;

    DocumentViews(
            AgreementDocumentRepository documents,
            AgreementDecisionRepository decisions,
            AccountService accounts,
            Deciders deciders) {
        this.documents = documents;
        this.decisions = decisions;
        this.accounts = accounts;
        this.deciders = deciders;
    }

    /** The newest first. */
    List<DocumentView> of(RolloutSummary rollout, Agreement agreement, List<PartyView> known, Person reader) {
        List<AgreementDocument> made = documents.findByAgreementIdOrderByNumberDesc(agreement.id());
        if (made.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<DecisionView>> decided =
                decisions
                        .findByDocumentIdInOrderByAtAsc(
                                made.stream().map(AgreementDocument::id).toList())
                        .stream()
                        .map(AgreementDecision::view)
                        .collect(groupingBy(DecisionView::documentId));
        Map<String, String> names = accounts.names(Stream.concat(
                        known.stream().map(PartyView::signatory),
                        made.stream().flatMap(document -> Stream.of(document.madeBy(), document.madeOnBehalfOf())))
                .toList());
        Set<String> replaced = agreement.state() == AgreementState.SIGNING
                ? deciders.signatoriesReplacedBy(reader, rollout)
                : Set.of();
        return made.stream()
                .map(document -> {
                    boolean counts =
                            document.id().equals(agreement.documentId()) && agreement.state() != AgreementState.DRAFT;
                    boolean open = counts && agreement.state() == AgreementState.SIGNING;
                    return document(
                            document,
                            decided.getOrDefault(document.id(), List.of()),
                            new Asker(known, names, open ? reader : null, replaced),
                            !counts);
                })
                .toList();
    }

    private static DocumentView document(
            AgreementDocument document, List<DecisionView> decided, Asker asker, boolean isVoid) {
        Map<String, DecisionView> bySigner = decided.stream().collect(toMap(DecisionView::signer, one -> one));
        List<SignerView> signers = new ArrayList<>();
        document.signers().forEach(signer -> signers.add(asker.party(signer, bySigner.get(signer.key()))));
        boolean boardsTurn = signers.stream()
                .allMatch(
                        signer -> signer.decision() != null && signer.decision().isSigned());
        signers.add(asker.board(bySigner.get(Signer.BOARD), boardsTurn));
        return new DocumentView(
                document.fileId(),
                document.number(),
                document.sha256(),
                SwedishTime.day(document.madeAt()),
                AccountService.nameOf(asker.names(), document.madeBy(), document.madeOnBehalfOf()),
                signers,
                bySigner.get(Signer.CHECK),
                isVoid);
    }

    /** @param reader null when nobody is asked to sign */
    private record Asker(
            List<PartyView> parties, Map<String, String> names, Person reader, Set<String> replacedByReader) {

        SignerView party(Signer signer, DecisionView decision) {
            String signatory = parties.stream()
                    .filter(party -> party.id().equals(signer.partyId()) && party.signatory() != null)
                    .map(PartyView::signatory)
                    .findFirst()
                    .orElse(null);
            boolean asked = decision == null && reader != null;
            boolean mine = asked && reader.id().equals(signatory);
            boolean standsIn = asked && !mine && signatory != null && replacedByReader.contains(signatory);
            return new SignerView(signer.key(), signer.name(), names.get(signatory), decision, mine, standsIn);
        }

        SignerView board(DecisionView decision, boolean turn) {
            boolean mine = decision == null && turn && reader != null && reader.isIn(Groups.BOARD);
            return new SignerView(Signer.BOARD, Signer.BOARD_NAME, null, decision, mine, false);
        }
    }
}
