package se.backabarnet.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.backabarnet.account.Deputies;
import se.backabarnet.engine.RolloutDriver;
import se.backabarnet.engine.Rollouts;
import se.backabarnet.party.PartyDetails;
import se.backabarnet.party.PartyKind;
import se.backabarnet.party.PartyService;
import se.backabarnet.party.PartyView;
import se.backabarnet.rollout.RolloutService;
import se.backabarnet.security.Person;

/** Begins agreements for tests, with a signatory for every party of the rollout. */
public final class Agreements {

    final Drafting drafting;
    final Checking checking;
    final Signing signing;
    final AgreementRecords records;
    final AgreementFiles files;
    final AgreementPlanRepository plans;
    final RolloutService rollouts;
    final PartyService parties;
    private final Rollouts start;
    private final Wordings wordings;
    private final Deputies deputies;
    private final JdbcClient jdbc;

    Agreements(
            Drafting drafting,
            Checking checking,
            Signing signing,
            AgreementRecords records,
            AgreementFiles files,
            AgreementPlanRepository plans,
            RolloutService rollouts,
            PartyService parties,
            Rollouts start,
            Wordings wordings,
            Deputies deputies,
            JdbcClient jdbc) {
        this.drafting = drafting;
        this.checking = checking;
        this.signing = signing;
        this.records = records;
        this.files = files;
        this.plans = plans;
        this.rollouts = rollouts;
        this.parties = parties;
        this.start = start;
        this.wordings = wordings;
        this.deputies = deputies;
        this.jdbc = jdbc;
    }

    /** A draft that only has to be filled in: every party has its signatory and, where it is asked for, its plan. */
    public AgreementDriver begin(RolloutDriver rollout) {
        AgreementDriver agreement = beginWithoutSignatories(rollout);
        agreement.parties().forEach(party -> appoint(rollout, party));
        agreement.parties().forEach(agreement::addPlan);
        return agreement;
    }

    AgreementDriver beginWithoutSignatories(RolloutDriver rollout) {
        drafting.begin(rollouts.get(rollout.id()), rollout.person("initiators"));
        return new AgreementDriver(rollout, this);
    }

    /** The organisation puts another wording in place of the edition's, which says the same. */
    public void newWording(String edition) {
        wordings.upload(edition, wordings.current(edition).html(), TEAM.id());
    }

    /** Somebody, who becomes one of the area, stands in today for the signatory of the first party. */
    public void letStandIn(RolloutDriver rollout, AgreementDriver agreement, String deputy) {
        start.people().join(deputy, rollout.area() + ".staff");
        deputies.name(signatoryOf(agreement.party(0)).id(), deputy, rollout.area(), 1);
    }

    PartyView addParty(RolloutDriver rollout, String name) {
        UUID id = parties.add(
                rollout.id(), new PartyDetails(PartyKind.PRIVATE_PROVIDER, name, null, null), rollout.person("chair"));
        return parties.parties(rollout.id()).stream()
                .filter(party -> party.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Makes somebody the signatory of a party; her user id is that of {@link #signatoryOf}. */
    void appoint(RolloutDriver rollout, PartyView party) {
        String person = signatoryOf(party).id();
        start.people().create(person, "Sigrid", "Åhlén " + party.name(), rollout.area() + ".signatories");
        jdbc.sql("insert into participant (id, rollout_id, party_id, person, role, from_date, appointed_at, version)"
                        + " values (?, ?, ?, ?, 'signatories', ?, now(), 0)")
                .params(UUID.randomUUID(), rollout.id(), party.id(), person, LocalDate.of(2020, 1, 1))
                .update();
    }

    static Person signatoryOf(PartyView party) {
        return new Person(
                "sig-" + party.id().toString().substring(24),
                "Sigrid",
                "Åhlén " + party.name(),
                Set.of("x.signatories"),
                "");
    }

    static final Person BOARD = new Person("styrelse", "Styrelse", "Ledamot", Set.of("board"), "");
    static final Person TEAM = new Person("processteam", "Process", "Team", Set.of("national-process-team"), "");
    static final Draft DRAFT = new Draft(
            2030, 2028, List.of(new CostRow("Resor för årets möten", 12000)), "Delas lika.", "Egna tillägg åäö.");
}
