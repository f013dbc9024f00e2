package se.backabarnet.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.server.ResponseStatusException;
import se.backabarnet.ApplicationTest;
import se.backabarnet.RefusedException;
import se.backabarnet.checklist.ItemStatus;
import se.backabarnet.engine.RolloutDriver;
import se.backabarnet.engine.Rollouts;
import se.backabarnet.party.PartyView;
import se.backabarnet.pdf.PdfArchive;

/** The ways an agreement takes from its draft to the last signature, and those it may not take. */
@ApplicationTest
class AgreementProcessTest {

    private static final String ITEM = "Item_P1_SignAgreement";

    @Autowired
    private Rollouts start;

    @Autowired
    private Agreements agreements;

    @Autowired
    private AgreementFiles files;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"hsv", "region"})
    void allSignAndThePointIsDone(String edition) {
        RolloutDriver rollout = start.start(edition);
        AgreementDriver agreement = agreements.begin(rollout);
        assertThat(rollout.task("Draft_Agreement")).isNotNull();

        agreement.handIn();
        assertThat(rollout.task("Check_Agreement")).isNotNull();
        agreement.approve();
        assertThat(tasks(rollout, "Sign_Party"))
                .hasSize(3)
                .extracting(Task::getAssignee)
                .containsExactlyInAnyOrderElementsOf(
                        agreement.parties().stream().map(PartyView::signatory).toList());
        assertThat(rollout.task("Sign_Board")).isNull();
        agreement.everyPartySigns();
        assertThat(rollout.task("Sign_Board")).isNotNull();
        agreement.boardSigns();
        assertThat(agreement.state()).isEqualTo(AgreementState.CONCLUDING);
        agreement.conclude();

        assertThat(agreement.state()).isEqualTo(AgreementState.SIGNED);
        assertThat(agreement.now().signedOn()).isEqualTo(start.today());
        assertThat(rollout.item(ITEM).status()).isEqualTo(ItemStatus.DONE);
        assertThat(rollout.item(ITEM).date()).isEqualTo(start.today());
        assertThat(rollout.task(ITEM)).isNull();
        assertThat(tasks(rollout, "Sign_Board")).isEmpty();
    }

    @Test
    void theFinalDocumentKeepsTheStandardAndSaysWhoSignedWhat() {
        RolloutDriver rollout = start.start("region");
        AgreementDriver agreement = agreements.begin(rollout).signByAll();

        byte[] signed = files.content(agreement.document().fileId());
        byte[] last = files.content(agreement.now().finalFileId());
        assertThat(PdfArchive.faults(signed)).isEmpty();
        assertThat(PdfArchive.faults(last)).isEmpty();
        assertThat(PdfArchive.text(signed))
                .contains("Överenskommelse om Backa barnet i " + rollout.areaName(), "före år 2030", "år 2028")
                .contains("Resor för årets möten", "12 000", "Egna tillägg åäö.", "plan.pdf")
                .contains(agreement.party(0).name());
        assertThat(PdfArchive.text(last))
                .contains("Underskrifter", "Sigrid Åhlén", "Ängelholm", "Styrelse Ledamot", "lösenordet")
                .contains(DocumentText.inPieces(agreement.document().sha256()).substring(0, 35));
    }

    @Test
    void oneRefusesTheOthersAreHeardAndANewVersionVoidsTheOld() {
        RolloutDriver rollout = start.start("hsv");
        AgreementDriver agreement = agreements.begin(rollout).handIn().approve();
        AgreementDocument first = agreement.document();

        agreement.refuse(agreement.party(0));
        assertThat(agreement.state()).isEqualTo(AgreementState.SIGNING);
        assertThat(tasks(rollout, "Sign_Party")).hasSize(2);
        agreement.sign(agreement.party(1)).sign(agreement.party(2));

        assertThat(agreement.state()).isEqualTo(AgreementState.DRAFT);
        assertThat(rollout.task("Draft_Agreement")).isNotNull();
        assertThat(rollout.task("Sign_Board")).isNull();
        agreement.signByAll();

        assertThat(agreement.document().number()).isEqualTo(2);
        assertThat(agreement.document().sha256()).isNotEqualTo(first.sha256());
        assertThat(agreement.decisions(first))
                .extracting(DecisionView::outcome)
                .containsExactly("APPROVED", "REFUSED", "SIGNED", "SIGNED");
        assertThat(agreement.state()).isEqualTo(AgreementState.SIGNED);
    }

    @Test
    void theCheckAndTheBoardSendItBack() {
        RolloutDriver rollout = start.start("hsv");
        AgreementDriver agreement = agreements.begin(rollout).handIn().sendBack();
        assertThat(rollout.task("Draft_Agreement")).isNotNull();

        agreement.handIn().approve().everyPartySigns().boardRefuses();

        assertThat(agreement.state()).isEqualTo(AgreementState.DRAFT);
        assertThat(rollout.task("Draft_Agreement")).isNotNull();
        assertThat(rollout.item(ITEM).isCompleted()).isFalse();
    }

    @Test
    void isNotHandedInWithoutASignatoryForEveryParty() {
        RolloutDriver rollout = start.start("hsv");
        AgreementDriver agreement = agreements.beginWithoutSignatories(rollout);

        assertThatThrownBy(agreement::handIn)
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(
                        agreement.party(0).name() + " har ingen undertecknare. Utse en på sidan Deltagare");
        assertThat(agreement.state()).isEqualTo(AgreementState.DRAFT);
        assertThat(agreement.now().documentId()).isNull();
    }

    @Test
    void isNotHandedInWithoutAPlanOfEveryPartyInRegion() {
        RolloutDriver rollout = start.start("region");
        AgreementDriver agreement = agreements.beginWithoutSignatories(rollout);
        agreement.parties().forEach(party -> agreements.appoint(rollout, party));

        assertThatThrownBy(agreement::handIn)
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(agreement.party(0).name() + " har inte bifogat sin plan");
    }

    @Test
    void aTaskIsNotCompletedPastThePage() {
        RolloutDriver rollout = start.start("hsv");
        AgreementDriver agreement = agreements.begin(rollout);
        refusedInTasklist(rollout, "Draft_Agreement", rollout.person("initiators"));
        agreement.handIn();
        refusedInTasklist(rollout, "Check_Agreement", "processteam");
        agreement.approve();
        PartyView party = agreement.party(0);
        String task = tasks(rollout, "Sign_Party").stream()
                .filter(one -> one.getAssignee().equals(party.signatory()))
                .findFirst()
                .orElseThrow()
                .getId();

        assertThatThrownBy(() -> rollout.submit(task, party.signatory(), Map.of()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Du har inte skrivit under")
                .hasMessageContaining("/inforanden/" + rollout.id() + "/overenskommelse");
        assertThat(tasks(rollout, "Sign_Party")).hasSize(3);
    }

    @Test
    void nobodySignsForAnotherNorAnOldVersionNorTwice() {
        RolloutDriver rollout = start.start("hsv");
        AgreementDriver agreement = agreements.begin(rollout).handIn().sendBack();
        String old = agreement.document().sha256();
        agreement.handIn().approve();
        PartyView party = agreement.party(0);

        assertThatThrownBy(() ->
                        sign(rollout, agreement.party(1), agreement.document().sha256(), party))
                .isInstanceOf(ResponseStatusException.class)
                .hasMessageContaining("403");
        assertThatThrownBy(() -> sign(rollout, party, old, party))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("äldre version");
        agreement.sign(party);
        assertThatThrownBy(() -> agreement.sign(party))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("redan lämnat");
        assertThatThrownBy(() -> agreement.refuse(party)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(agreement::boardSigns)
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("väntar andra på sin tur");
        assertThat(agreement.decisions(agreement.document())).hasSize(2);
    }

    @Test
    void whatWasSignedCannotBeChanged() {
        RolloutDriver rollout = start.start("hsv");
        AgreementDriver agreement = agreements.begin(rollout).signByAll();

        for (String attempt : List.of(
                "update agreement_file set name = 'x' where id = '"
                        + agreement.now().finalFileId() + "'",
                "delete from agreement_file where id = '" + agreement.now().finalFileId() + "'",
                "truncate agreement_file cascade",
                "update agreement_document set html = 'x' where id = '"
                        + agreement.document().id() + "'",
                "delete from agreement_document where id = '"
                        + agreement.document().id() + "'",
                "update agreement_decision set place = 'x' where document_id = '"
                        + agreement.document().id() + "'",
                "delete from agreement_decision where document_id = '"
                        + agreement.document().id() + "'",
                "update agreement set signed_on = '2020-01-01' where id = '"
                        + agreement.now().id() + "'",
                "delete from agreement where id = '" + agreement.now().id() + "'")) {
            assertThatThrownBy(() -> jdbc.sql(attempt).update()).as(attempt).hasMessageContaining("kept unchanged");
        }
    }

    private void sign(RolloutDriver rollout, PartyView party, String sha256, PartyView by) {
        agreements.signing.sign(
                rollout.id(), party.id().toString(), sha256, "Ort", "password", Agreements.signatoryOf(by));
    }

    private static void refusedInTasklist(RolloutDriver rollout, String element, String person) {
        assertThatThrownBy(() -> rollout.submit(rollout.task(element).getId(), person, Map.of()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("/overenskommelse");
    }

    private static List<Task> tasks(RolloutDriver rollout, String element) {
        return rollout.tasks().stream()
                .filter(task -> task.getTaskDefinitionKey().equals(element))
                .toList();
    }

    @Test
    void thePointIsNotDoneByHandUnlessItWasSignedBeforeTheRollout() {
        RolloutDriver rollout = start.start("hsv");
        Map<String, Object> today =
                new HashMap<>(Map.of("itemDate", start.today().toString()));
        today.put("doneBeforeStart", null);

        assertThatThrownBy(() -> rollout.complete(ITEM, today))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("inte undertecknad")
                .hasMessageContaining("/overenskommelse");
        today.put("doneBeforeStart", true);
        assertThatThrownBy(() -> rollout.complete(ITEM, today)).isInstanceOf(RefusedException.class);
        agreements.beginWithoutSignatories(rollout);
        assertThatThrownBy(() -> rollout.complete(ITEM))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("under arbete");
        assertThat(rollout.item(ITEM).isCompleted()).isFalse();

        RolloutDriver other = start.start("hsv");
        other.complete(ITEM);
        assertThat(other.item(ITEM).isCompleted()).isTrue();
        assertThatThrownBy(() -> agreements.beginWithoutSignatories(other))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("väntar inte på någon");
    }
}
