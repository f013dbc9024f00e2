package se.backabarnet.agreement;

import java.util.List;
import se.backabarnet.engine.RolloutDriver;
import se.backabarnet.evidence.ExampleFiles;
import se.backabarnet.party.PartyView;

/** An agreement in the hands of its people: the vocabulary of the tests about it. */
public final class AgreementDriver {

    public static final String REASON = "Kostnaderna behöver ses över först.";

    private final RolloutDriver rollout;
    private final Agreements means;

    /** @param means what the application does with agreements */
    AgreementDriver(RolloutDriver rollout, Agreements means) {
        this.rollout = rollout;
        this.means = means;
    }

    List<PartyView> parties() {
        return means.parties.parties(rollout.id());
    }

    PartyView party(int index) {
        return parties().get(index);
    }

    void addPlan(PartyView party) {
        StoredFile file =
                means.files.store("plan.pdf", "application/pdf", ExampleFiles.PDF, rollout.person("initiators"));
        means.plans.save(new AgreementPlan(now().id(), party.id(), file.id(), file.storedAt()));
    }

    Agreement now() {
        return means.records.find(rollout.id()).orElseThrow();
    }

    AgreementState state() {
        return now().state();
    }

    AgreementDocument document() {
        return means.records.current(now());
    }

    List<DecisionView> decisions(AgreementDocument document) {
        return means.records.decisions(document).stream()
                .map(AgreementDecision::view)
                .toList();
    }

    public AgreementDriver handIn() {
        means.drafting.handIn(means.rollouts.get(rollout.id()), Agreements.DRAFT, rollout.person("initiators"));
        return this;
    }

    public AgreementDriver approve() {
        means.checking.approve(means.rollouts.get(rollout.id()), document().sha256(), Agreements.TEAM);
        return this;
    }

    public AgreementDriver sendBack() {
        means.checking.sendBack(means.rollouts.get(rollout.id()), document().sha256(), REASON, Agreements.TEAM);
        return this;
    }

    AgreementDriver sign(PartyView party) {
        means.signing.sign(
                rollout.id(),
                party.id().toString(),
                document().sha256(),
                "Ängelholm",
                "password",
                Agreements.signatoryOf(party));
        return this;
    }

    AgreementDriver refuse(PartyView party) {
        means.signing.refuse(
                rollout.id(), party.id().toString(), document().sha256(), REASON, Agreements.signatoryOf(party));
        return this;
    }

    public AgreementDriver everyPartySigns() {
        parties().forEach(this::sign);
        return this;
    }

    public AgreementDriver oneRefusesAndTheOthersSign() {
        refuse(party(0));
        parties().stream().skip(1).forEach(this::sign);
        return this;
    }

    public AgreementDriver boardSigns() {
        means.signing.sign(rollout.id(), "board", document().sha256(), "Ystad", "password", Agreements.BOARD);
        return this;
    }

    public AgreementDriver boardRefuses() {
        means.signing.refuse(rollout.id(), "board", document().sha256(), REASON, Agreements.BOARD);
        return this;
    }

    /** From the draft on, everybody says yes. */
    public AgreementDriver signByAll() {
        return handIn().approve().everyPartySigns().boardSigns().conclude();
    }

    /** Writes the final document. */
    public AgreementDriver conclude() {
        rollout.runJobs();
        return this;
    }
}
