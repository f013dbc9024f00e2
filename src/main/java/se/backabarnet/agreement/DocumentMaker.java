package se.backabarnet.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import se.backabarnet.party.PartyService;
import se.backabarnet.party.PartyView;
import se.backabarnet.pdf.PdfWriter;
import se.backabarnet.rollout.RolloutSummary;

/** Makes the documents: what a draft looks like, the one that is signed, and the final one with its signature page. */
@Component
class DocumentMaker {

    private static final String PDF = "application/pdf";

    private final Wordings wordings;
    private final PartyService parties;
    private final AgreementFiles files;
    private final AgreementDocumentRepository documents;
    private final PdfWriter pdf;
    private final MessageSourceAccessor messages;
    private final Clock clock;

    DocumentMaker(
            Wordings wordings,
            PartyService parties,
            AgreementFiles files,
            AgreementDocumentRepository documents,
            PdfWriter pdf,
            MessageSourceAccessor messages,
            Clock clock) {
        this.wordings = wordings;
        this.parties = parties;
        this.files = files;
        this.documents = documents;
        this.pdf = pdf;
        this.messages = messages;
        this.clock = clock;
    }

    /** The document that the draft would become, as HTML that may be shown on a page. */
    String preview(RolloutSummary rollout, Agreement agreement, Draft draft) {
        WordingView wording = wordings.of(agreement.templateId(), rollout.edition());
        return DocumentText.of(
                wording.html(),
                new DocumentContent(
                        rollout.areaName(),
                        documents.countByAgreementId(agreement.id()) + 1,
                        LocalDate.now(clock),
                        parties.parties(rollout.id()),
                        files.plans(agreement.id()),
                        draft));
    }

    boolean asksForPlans(RolloutSummary rollout, Agreement agreement) {
        return Placeholder.in(
                        wordings.of(agreement.templateId(), rollout.edition()).html())
                .contains(Placeholder.PLANS);
    }

    /** Makes and keeps the document that is to be checked and signed. */
    AgreementDocument make(RolloutSummary rollout, Agreement agreement, Decider by) {
        int number = documents.countByAgreementId(agreement.id()) + 1;
        String html = preview(rollout, agreement, agreement.draft());
        byte[] content = pdf.write(title(rollout), subject(rollout), html);
        StoredFile file = files.store(fileName(rollout, "version-" + number), PDF, content, by.id());
        List<Signer> signers = parties.parties(rollout.id()).stream()
                .map(DocumentMaker::signer)
                .toList();
        return documents.save(new AgreementDocument(agreement, number, html, signers, file, by.onBehalfOf()));
    }

    /** Makes and keeps the document with its signature page. */
    StoredFile makeFinal(RolloutSummary rollout, AgreementDocument document, List<DecisionView> signatures) {
        String html = document.html() + SignaturePage.of(document, signatures, new Words());
        return files.store(
                fileName(rollout, "undertecknad"), PDF, pdf.write(title(rollout), subject(rollout), html), null);
    }

    static Signer signer(PartyView party) {
        return new Signer(party.id(), party.name());
    }

    private static String title(RolloutSummary rollout) {
        return "Överenskommelse om Backa barnet i " + rollout.areaName();
    }

    private static String subject(RolloutSummary rollout) {
        return "Parternas överenskommelse om att införa Backa barnet i " + rollout.areaName() + ".";
    }

    private static String fileName(RolloutSummary rollout, String kind) {
        return "overenskommelse-" + rollout.area() + "-" + kind + ".pdf";
    }

    private final class Words implements SignaturePage.SigningWords {

        @Override
        public String role(String role) {
            return messages.getMessage("role." + role, role);
        }

        @Override
        public String method(String method) {
            return messages.getMessage("agreement.method." + method, method);
        }
    }
}
