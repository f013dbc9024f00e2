package se.backabarnet;

/** A refusal that is about one thing that was typed, so that a page can say it there. */
public class RefusedFieldException extends RefusedException {

    private final String field;

    /** @param field the property's name, the same in what is checked and in the pages' forms */
    public RefusedFieldException(String field, String message) {
        super(message);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
