package se.backabarnet.agreement;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import se.backabarnet.Groups;
import se.backabarnet.Reason;
import se.backabarnet.RefusedException;
import se.backabarnet.RefusedFieldException;
import se.backabarnet.party.PartyService;
import se.backabarnet.party.PartyView;
import se.backabarnet.rollout.RolloutService;
import se.backabarnet.security.Person;

/**
 * Signs a document, or refuses to. Whoever comes second in the same moment waits for the first, so that the last of the
 * parties is the last, and the board comes after her.
 */
@Service
@Transactional
class Signing {

    private static final int LONGEST_PLACE = 100;

    private final AgreementRecords records;
    private final PartyService parties;
    private final AgreementEngine engine;
    private final RolloutService rollouts;
    private final Deciders deciders;

    Signing(
            AgreementRecords records,
            PartyService parties,
            AgreementEngine engine,
            RolloutService rollouts,
            Deciders deciders) {
        this.records = records;
        this.parties = parties;
        this.engine = engine;
        this.rollouts = rollouts;
        this.deciders = deciders;
    }

    /**
     * What a person is about to sign, before she is asked to prove who she is.
     *
     * @param signer a party's id or {@code board}
     * @throws ResponseStatusException 403 when she may not sign for it
     * @throws RefusedException when that is not waited for, or another version is the one to be signed
     */
    @Transactional(readOnly = true)
    public SigningRequest request(UUID rolloutId, String signer, String sha256, String place, Person by) {
        Agreement agreement = records.find(rolloutId).orElseThrow(Signing::notThere);
        Asked asked = asked(agreement, signer, sha256, by);
        checkedPlace(place);
        return new SigningRequest(rolloutId, by.id(), asked.signer().name(), sha256);
    }

    /** Records a signature that is confirmed. Throws as {@link #request} does: much may have happened since. */
    public void sign(UUID rolloutId, String signer, String sha256, String place, String method, Person by) {
        String where = checkedPlace(place);
        decide(
                rolloutId,
                signer,
                sha256,
                by,
                (asked, who) -> AgreementDecision.signature(
                        asked.document(), asked.signer(), asked.role(), where, method, who));
    }

    /** Records a refusal; the others are still asked. Throws as {@link #request} does, and for a reason too short. */
    public void refuse(UUID rolloutId, String signer, String sha256, String reason, Person by) {
        decide(
                rolloutId,
                signer,
                sha256,
                by,
                (asked, who) -> AgreementDecision.refusal(
                        asked.document(),
                        asked.signer(),
                        asked.role(),
                        Reason.checked("refusal", reason, "Skriv varför du inte skriver under"),
                        who));
    }

    private void decide(
            UUID rolloutId,
            String signer,
            String sha256,
            Person by,
            BiFunction<Asked, Decider, AgreementDecision> what) {
        Agreement agreement = records.locked(rolloutId);
        Asked asked = asked(agreement, signer, sha256, by);
        Decider decider = deciders.inPerson(by);
        AgreementDecision decision = what.apply(asked, decider);
        records.add(decision);
        if (asked.task().step() == AgreementStep.BOARD) {
            if (decision.view().isSigned()) {
                agreement.allHaveSigned();
            } else {
                agreement.sendBack();
            }
        }
        asked.task().done(decider);
        engine.complete(asked.task().getId());
    }

    private Asked asked(Agreement agreement, String key, String sha256, Person by) {
        boolean board = Signer.BOARD.equals(key);
        UUID partyId = board ? null : partyId(key);
        requireHerself(agreement.rolloutId(), partyId, by);
        AgreementDocument document = records.current(agreement, sha256);
        agreement.require(AgreementState.SIGNING);
        Signer signer = board
                ? new Signer(null, Signer.BOARD_NAME)
                : document.signers().stream()
                        .filter(one -> one.partyId().equals(partyId))
                        .findFirst()
                        .orElseThrow(Signing::notThere);
        AgreementTask task = records.openTask(agreement, board ? AgreementStep.BOARD : AgreementStep.SIGN, partyId)
                .orElseThrow(() -> new RefusedException("Det finns ingen underskrift att lämna för " + signer.name()
                        + " just nu: svaret är redan lämnat, eller så väntar andra på sin tur. Inget har ändrats."));
        return new Asked(document, signer, board ? Groups.BOARD : Groups.SIGNATORIES, task);
    }

    /** Only whoever is appointed for the party today, no deputy of hers, and any member of the board for the board. */
    private void requireHerself(UUID rolloutId, UUID partyId, Person person) {
        String signatory =
                parties.find(rolloutId, partyId).map(PartyView::signatory).orElse(null);
        if (partyId == null ? person.isIn(Groups.BOARD) : person.id().equals(signatory)) {
            return;
        }
        if (signatory != null
                && deciders.signatoriesReplacedBy(person, rollouts.get(rolloutId))
                        .contains(signatory)) {
            throw deciders.onlyInPerson(signatory);
        }
        throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    private static UUID partyId(String key) {
        try {
            return UUID.fromString(Optional.ofNullable(key).orElse(""));
        } catch (IllegalArgumentException e) {
            throw notThere();
        }
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String checkedPlace(String place) {
        String stripped = place == null ? "" : place.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_PLACE) {
            throw new RefusedFieldException(
                    "place", "Skriv orten där du skriver under, med högst " + LONGEST_PLACE + " tecken.");
        }
        return stripped;
    }

    private record Asked(AgreementDocument document, Signer signer, String role, AgreementTask task) {}
}
