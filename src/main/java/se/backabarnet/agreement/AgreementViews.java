package se.backabarnet.agreement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.backabarnet.Groups;
import se.backabarnet.account.AccountService;
import se.backabarnet.agreement.AgreementView.DocumentView;
import se.backabarnet.agreement.AgreementView.PartyPlan;
import se.backabarnet.agreement.AgreementView.SignerView;
import se.backabarnet.party.PartyService;
import se.backabarnet.party.PartyView;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.security.Person;

/** Reads an agreement for its page, in a number of statements that grows with nothing. */
@Service
@Transactional(readOnly = true)
class AgreementViews {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final AgreementRecords records;
    private final AgreementDocumentRepository documents;
    private final AgreementDecisionRepository decisions;
    private final AgreementFiles files;
    private final DocumentMaker maker;
    private final PartyService parties;
    private final AccountService accounts;

    AgreementViews(
            AgreementRecords records,
            AgreementDocumentRepository documents,
            AgreementDecisionRepository decisions,
            AgreementFiles files,
            DocumentMaker maker,
            PartyService parties,
            AccountService accounts) {
        this.records = records;
        this.documents = documents;
        this.decisions = decisions;
        this.files = files;
        this.maker = maker;
        this.parties = parties;
        this.accounts = accounts;
    }

    public Optional<Draft> draft(UUID rolloutId) {
        return records.find(rolloutId).map(Agreement::draft);
    }

    public Optional<AgreementView> of(RolloutSummary rollout, Person reader) {
        return records.find(rollout.id()).map(agreement -> view(rollout, agreement, reader));
    }

    private AgreementView view(RolloutSummary rollout, Agreement agreement, Person reader) {
        boolean draft = agreement.state() == AgreementState.DRAFT;
        List<PartyView> known = parties.parties(rollout.id());
        List<PlanView> plans = maker.asksForPlans(rollout, agreement) ? files.plans(agreement.id()) : null;
        List<DocumentView> made = documents(agreement, known, reader);
        return new AgreementView(
                agreement.state(),
                made.isEmpty() ? null : made.get(0),
                made.isEmpty() ? List.of() : made.subList(1, made.size()),
                plans == null ? List.of() : plans(known, plans),
                draft ? DraftGaps.of(agreement.draft(), known, plans) : List.of(),
                draft ? belowHeadings(maker.preview(rollout, agreement, agreement.draft())) : null,
                agreement.finalFileId() == null
                        ? null
                        : files.find(rollout.id(), agreement.finalFileId()).orElseThrow(),
                agreement.signedOn());
    }

    /** The page has headings of its own above the document's. */
    private static String belowHeadings(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        for (int level = 4; level >= 1; level--) {
            document.select("h" + level).tagName("h" + (level + 2));
        }
        return document.body().html();
    }

    private static List<PartyPlan> plans(List<PartyView> parties, List<PlanView> plans) {
        Map<UUID, PlanView> byParty = plans.stream().collect(toMap(PlanView::partyId, plan -> plan));
        return parties.stream()
                .map(party -> new PartyPlan(party.id(), party.name(), byParty.get(party.id())))
                .toList();
    }

    private List<DocumentView> documents(Agreement agreement, List<PartyView> known, Person reader) {
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
        Map<String, String> names = accounts.names(known.stream()
                .map(PartyView::signatory)
                .filter(Objects::nonNull)
                .toList());
        return made.stream()
                .map(document -> {
                    boolean counts =
                            document.id().equals(agreement.documentId()) && agreement.state() != AgreementState.DRAFT;
                    boolean open = counts && agreement.state() == AgreementState.SIGNING;
                    return document(
                            document,
                            decided.getOrDefault(document.id(), List.of()),
                            new Asker(known, names, open ? reader : null),
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
                LocalDate.ofInstant(document.madeAt(), SWEDEN),
                signers,
                bySigner.get(Signer.CHECK),
                isVoid);
    }

    /** @param reader null when nobody is asked to sign */
    private record Asker(List<PartyView> parties, Map<String, String> names, Person reader) {

        SignerView party(Signer signer, DecisionView decision) {
            String signatory = parties.stream()
                    .filter(party -> party.id().equals(signer.partyId()) && party.signatory() != null)
                    .map(PartyView::signatory)
                    .findFirst()
                    .orElse(null);
            boolean mine = decision == null && reader != null && reader.id().equals(signatory);
            return new SignerView(signer.key(), signer.name(), names.get(signatory), decision, mine);
        }

        SignerView board(DecisionView decision, boolean turn) {
            boolean mine = decision == null && turn && reader != null && reader.isIn(Groups.BOARD);
            return new SignerView(Signer.BOARD, Signer.BOARD_NAME, null, decision, mine);
        }
    }
}
