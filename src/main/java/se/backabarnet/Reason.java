package se.backabarnet;

/** Why a person decides as she does, told to those who must go by it: long enough to say something. */
public final class Reason {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 4000;

    private Reason() {}

    /**
     * @param request what to write, in Swedish, as the refusal says it: "Skriv varför punkten öppnas igen"
     * @throws RefusedException when it says too little or too much
     */
    public static String checked(String reason, String request) {
        String stripped = reason == null ? "" : reason.strip();
        if (stripped.length() < SHORTEST || stripped.length() > LONGEST) {
            throw new RefusedException(
                    request + ", med minst " + SHORTEST + " tecken och högst " + LONGEST + " tecken.");
        }
        return stripped;
    }

    /** A reason that a table makes of other texts, as long as the record can hold it. */
    public static String fitting(String reason) {
        return reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST - 1) + "…";
    }

    /** The same for a form that asks for more than the reason: the refusal says at which field it stands. */
    public static String checked(String field, String reason, String request) {
        try {
            return checked(reason, request);
        } catch (RefusedException refusal) {
            throw new RefusedFieldException(field, refusal.getMessage());
        }
    }
}
