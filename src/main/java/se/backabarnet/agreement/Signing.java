package se.backabarnet.agreement;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import se.backabarnet.Groups;
import se.backabarnet.RefusedException;
import se.backabarnet.agreement.AgreementDecision.Decider;
import se.backabarnet.party.PartyService;
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
    private final Clock clock;

    Signing(AgreementRecords records, PartyService parties, AgreementEngine engine, Clock clock) {
        this.records = records;
        this.parties = parties;
        this.engine = engine;
        this.clock = clock;
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
                asked -> AgreementDecision.signature(
                        asked.document(), asked.signer(), asked.role(), where, method, decider(by)));
    }

    /** Records a refusal; the others are still asked. Throws as {@link #request} does, and for a reason too short. */
    public void refuse(UUID rolloutId, String signer, String sha256, String reason, Person by) {
        decide(
                rolloutId,
                signer,
                sha256,
                by,
                asked -> AgreementDecision.refusal(
                        asked.document(), asked.signer(), asked.role(), Reasons.checked(reason), decider(by)));
    }

    private void decide(
            UUID rolloutId, String signer, String sha256, Person by, Function<Asked, AgreementDecision> what) {
        Agreement agreement = records.locked(rolloutId);
        Asked asked = asked(agreement, signer, sha256, by);
        AgreementDecision decision = what.apply(asked);
        records.add(decision);
        if (asked.task().step() == AgreementStep.BOARD) {
            if (decision.view().isSigned()) {
                agreement.allHaveSigned();
            } else {
                agreement.sendBack();
            }
        }
        asked.task().done(by.id(), clock.instant());
        engine.complete(asked.task().getId());
    }

    private Asked asked(Agreement agreement, String key, String sha256, Person by) {
        boolean board = Signer.BOARD.equals(key);
        UUID partyId = board ? null : partyId(key);
        if (!maySign(agreement.rolloutId(), partyId, by)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
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

    /** Only whoever is appointed for the party today, and any member of the board for the board. */
    boolean maySign(UUID rolloutId, UUID partyId, Person person) {
        if (partyId == null) {
            return person.isIn(Groups.BOARD);
        }
        return parties.parties(rolloutId).stream()
                .anyMatch(party -> party.id().equals(partyId) && person.id().equals(party.signatory()));
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
            throw new RefusedException("Skriv orten där du skriver under, med högst " + LONGEST_PLACE + " tecken.");
        }
        return stripped;
    }

    private Decider decider(Person by) {
        return new Decider(by.id(), by.displayName(), clock.instant());
    }

    private record Asked(AgreementDocument document, Signer signer, String role, AgreementTask task) {}
}
