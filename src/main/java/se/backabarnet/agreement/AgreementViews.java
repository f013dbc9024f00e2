package se.backabarnet.agreement;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
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
    private final Wordings wordings;
    private final PartyService parties;

    AgreementViews(
            AgreementRecords records,
            DocumentViews documents,
            AgreementFiles files,
            DocumentMaker maker,
            Wordings wordings,
            PartyService parties) {
        this.records = records;
        this.documents = documents;
        this.files = files;
        this.maker = maker;
        this.wordings = wordings;
        this.parties = parties;
    }

    public Optional<Draft> draft(UUID rolloutId) {
        return records.find(rolloutId).map(Agreement::draft);
    }

    /** @param typed what the draft's form holds; null for what is saved */
    public Optional<AgreementView> of(RolloutSummary rollout, Person reader, Draft typed) {
        return records.find(rollout.id()).map(agreement -> view(rollout, agreement, reader, typed));
    }

    /** The document that a draft would become that is being typed, as HTML for the page. */
    public String preview(RolloutSummary rollout, Draft typed) {
        Agreement agreement = records.find(rollout.id())
                .filter(found -> found.state() == AgreementState.DRAFT)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
        return belowHeadings(maker.preview(rollout, agreement, typed));
    }

    private AgreementView view(RolloutSummary rollout, Agreement agreement, Person reader, Draft typed) {
        List<PartyView> known = parties.parties(rollout.id());
        List<PlanView> plans = maker.asksForPlans(rollout, agreement) ? files.plans(agreement.id()) : null;
        List<DocumentView> made = documents.of(rollout, agreement, known, reader);
        Written written = agreement.state() == AgreementState.DRAFT
                ? written(rollout, agreement, typed == null ? agreement.draft() : typed, known, plans)
                : Written.NO_MORE;
        return new AgreementView(
                agreement.state(),
                made.isEmpty() ? null : made.get(0),
                made.isEmpty() ? List.of() : made.subList(1, made.size()),
                plans == null ? List.of() : plans(known, plans),
                written.gaps(),
                written.preview(),
                written.wording(),
                written.newerWording(),
                agreement.finalFileId() == null
                        ? null
                        : files.find(rollout.id(), agreement.finalFileId()).orElseThrow(),
                agreement.signedOn());
    }

    private Written written(
            RolloutSummary rollout, Agreement agreement, Draft draft, List<PartyView> known, List<PlanView> plans) {
        WordingView wording = wordings.of(agreement.templateId(), rollout.edition());
        WordingView newest = wordings.current(rollout.edition());
        return new Written(
                DraftGaps.of(draft, known, plans),
                belowHeadings(maker.preview(rollout, agreement, draft)),
                wording,
                newest.number() == wording.number() ? null : newest);
    }

    /** What is shown of an agreement only for as long as it is written. */
    private record Written(List<String> gaps, String preview, WordingView wording, WordingView newerWording) {

        static final Written NO_MORE = new Written(List.of(), null, null, null);
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
