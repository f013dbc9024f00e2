package se.backabarnet.agreement;

import se.backabarnet.RefusedException;

/** Why somebody does not accept a document: long enough to go by. */
final class Reasons {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 4000;

    private Reasons() {}

    /** @throws RefusedException when it says too little or too much */
    static String checked(String reason) {
        String stripped = reason == null ? "" : reason.strip();
        if (stripped.length() < SHORTEST || stripped.length() > LONGEST) {
            throw new RefusedException("Skriv ett skäl med minst " + SHORTEST + " och högst " + LONGEST
                    + " tecken, så att det går att rätta.");
        }
        return stripped;
    }
}
