package se.backabarnet.agreement;

import java.util.List;
import se.backabarnet.engine.RolloutDriver;
import se.backabarnet.evidence.ExampleFiles;
import se.backabarnet.party.PartyService;
import se.backabarnet.party.PartyView;
import se.backabarnet.rollout.RolloutService;

/** An agreement in the hands of its people: the vocabulary of the tests about it. */
public final class AgreementDriver {

    public static final String REASON = "Kostnaderna behöver ses över först.";

    private final RolloutDriver rollout;
    private final Drafting drafting;
    private final Checking checking;
    private final Signing signing;
    private final AgreementRecords records;
    private final AgreementFiles files;
    private final AgreementPlanRepository plans;
    private final RolloutService rollouts;
    private final PartyService parties;

    AgreementDriver(
            RolloutDriver rollout,
            Drafting drafting,
            Checking checking,
            Signing signing,
            AgreementRecords records,
            AgreementFiles files,
            AgreementPlanRepository plans,
            RolloutService rollouts,
            PartyService parties) {
        this.rollout = rollout;
        this.drafting = drafting;
        this.checking = checking;
        this.signing = signing;
        this.records = records;
        this.files = files;
        this.plans = plans;
        this.rollouts = rollouts;
        this.parties = parties;
    }

    List<PartyView> parties() {
        return parties.parties(rollout.id());
    }

    PartyView party(int index) {
        return parties().get(index);
    }

    void addPlan(PartyView party) {
        StoredFile file = files.store("plan.pdf", "application/pdf", ExampleFiles.PDF, rollout.person("initiators"));
        plans.save(new AgreementPlan(now().id(), party.id(), file.id(), file.storedAt()));
    }

    Agreement now() {
        return records.find(rollout.id()).orElseThrow();
    }

    AgreementState state() {
        return now().state();
    }

    AgreementDocument document() {
        return records.current(now());
    }

    List<DecisionView> decisions(AgreementDocument document) {
        return records.decisions(document).stream().map(AgreementDecision::view).toList();
    }

    public AgreementDriver handIn() {
        drafting.handIn(rollouts.get(rollout.id()), Agreements.DRAFT, rollout.person("initiators"));
        return this;
    }

    public AgreementDriver approve() {
        checking.approve(rollouts.get(rollout.id()), document().sha256(), Agreements.TEAM);
        return this;
    }

    public AgreementDriver sendBack() {
        checking.sendBack(rollouts.get(rollout.id()), document().sha256(), REASON, Agreements.TEAM);
        return this;
    }

    AgreementDriver sign(PartyView party) {
        signing.sign(
                rollout.id(),
                party.id().toString(),
                document().sha256(),
                "Ängelholm",
                "password",
                Agreements.signatoryOf(party));
        return this;
    }

    AgreementDriver refuse(PartyView party) {
        signing.refuse(rollout.id(), party.id().toString(), document().sha256(), REASON, Agreements.signatoryOf(party));
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
        signing.sign(rollout.id(), "board", document().sha256(), "Ystad", "password", Agreements.BOARD);
        return this;
    }

    public AgreementDriver boardRefuses() {
        signing.refuse(rollout.id(), "board", document().sha256(), REASON, Agreements.BOARD);
        return this;
    }

    /** Writes the final document. */
    public AgreementDriver conclude() {
        rollout.runJobs();
        return this;
    }
}
