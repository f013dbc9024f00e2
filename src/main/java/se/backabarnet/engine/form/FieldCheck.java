package se.backabarnet.engine.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import se.backabarnet.PersonalNumber;
import se.backabarnet.RefusedException;
import se.backabarnet.SwedishTime;

/** Checks one answer against its field, and says in Swedish what the field expects. */
final class FieldCheck {

    private static final int LONGEST_TEXT = 4000;

    private FieldCheck() {}

    /** @throws RefusedException when the value is of the wrong kind, too long, none of the choices, or names a person */
    static Object checked(FormField field, Object value, LocalDate today) {
        checkForPeople(field, value, today);
        return switch (field.type()) {
            case "number" -> number(field, value);
            case "checkbox" -> bool(field, value);
            case "datetime" -> date(field, value, today);
            case "checklist", "taglist" -> list(field, value);
            default -> text(field, value);
        };
    }

    private static void checkForPeople(FormField field, Object value, LocalDate today) {
        Stream<?> written = value instanceof List<?> list ? list.stream() : Stream.of(value);
        if (written.anyMatch(text -> PersonalNumber.isIn(String.valueOf(text), today))) {
            throw new RefusedException(field.name() + PersonalNumber.REFUSAL);
        }
    }

    private static Object text(FormField field, Object value) {
        if (!(value instanceof String text)) {
            throw wrong(field);
        }
        int longest = field.maxLength() == null ? LONGEST_TEXT : Math.min(field.maxLength(), LONGEST_TEXT);
        if (text.length() > longest) {
            throw new RefusedException(
                    field.name() + " har " + text.length() + " tecken. Högst " + longest + " får plats: korta texten.");
        }
        if (field.minLength() != null && text.strip().length() < field.minLength()) {
            throw new RefusedException(field.name() + " är för kort. Skriv minst " + field.minLength() + " tecken.");
        }
        if (!field.options().isEmpty() && !field.options().contains(text)) {
            throw new RefusedException(field.name() + " kan inte vara \"" + text + "\". " + expectation(field));
        }
        return text;
    }

    private static Object number(FormField field, Object value) {
        if (!(value instanceof Number)) {
            throw wrong(field);
        }
        BigDecimal number = new BigDecimal(value.toString());
        if (field.min() != null && number.compareTo(field.min()) < 0
                || field.max() != null && number.compareTo(field.max()) > 0) {
            throw new RefusedException(field.name() + " kan inte vara " + value + ". " + expectation(field));
        }
        return value;
    }

    private static Object bool(FormField field, Object value) {
        if (!(value instanceof Boolean)) {
            throw wrong(field);
        }
        return value;
    }

    private static Object date(FormField field, Object value, LocalDate today) {
        LocalDate date;
        try {
            date = SwedishTime.parseDay(String.valueOf(value));
        } catch (DateTimeParseException e) {
            throw wrong(field);
        }
        if (field.notPassed() && date.isBefore(today)) {
            throw new RefusedException(
                    field.name() + " är " + date + ", som redan har varit. Ange ett datum som kommer.");
        }
        return date.toString();
    }

    private static Object list(FormField field, Object value) {
        if (!(value instanceof List<?> list) || !list.stream().allMatch(String.class::isInstance)) {
            throw wrong(field);
        }
        if (!field.options().isEmpty() && !field.options().containsAll(list)) {
            throw new RefusedException(field.name() + " har ett okänt val. " + expectation(field));
        }
        return list;
    }

    private static RefusedException wrong(FormField field) {
        return new RefusedException(field.name() + " har fel slags värde. " + expectation(field));
    }

    static String expectation(FormField field) {
        String options = String.join(", ", field.options());
        return switch (field.type()) {
            case "number" -> "Ange ett tal" + (field.min() == null ? "." : ", minst " + field.min() + ".");
            case "checkbox" -> "Ange ja (true) eller nej (false).";
            case "datetime" -> "Ange ett datum, till exempel 2026-03-01.";
            case "checklist", "taglist" -> "Välj ett eller flera av valen"
                    + (options.isEmpty() ? "." : ": " + options + ".");
            case "radio", "select" -> "Välj " + (options.isEmpty() ? "ett av valen." : "något av: " + options + ".");
            default -> "Skriv en text.";
        };
    }
}
