package se.backabarnet.agreement;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.backabarnet.agreement.AgreementView.DocumentView;
import se.backabarnet.agreement.AgreementView.PartyPlan;
import se.backabarnet.party.PartyService;
import se.backabarnet.party.PartyView;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.security.Person;

/** Reads an agreement for its page, in a number of statements that grows with nothing. */
@Service
@Transactional(readOnly = true)
class AgreementViews {

    private final AgreementRecords records;
    private final DocumentViews documents;
    private final AgreementFiles files;
    private final DocumentMaker maker;
    private final PartyService parties;

    AgreementViews(
            AgreementRecords records,
            DocumentViews documents,
            AgreementFiles files,
            DocumentMaker maker,
            PartyService parties) {
        this.records = records;
        this.documents = documents;
        this.files = files;
        this.maker = maker;
        this.parties = parties;
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
        List<DocumentView> made = documents.of(rollout, agreement, known, reader);
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
}
