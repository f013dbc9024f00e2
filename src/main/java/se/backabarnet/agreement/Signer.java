package se.backabarnet.agreement;

import java.util.UUID;

/**
 * One for whom a document is to be signed: a party, as it was called when the document was made, or the board.
 *
 * @param partyId null for the board
 */
record Signer(UUID partyId, String name) {

    static final String BOARD = "board";
    static final String BOARD_NAME = "Backa barnet Sveriges styrelse";
    static final String CHECK = "check";

    String key() {
        return partyId == null ? BOARD : partyId.toString();
    }
}
