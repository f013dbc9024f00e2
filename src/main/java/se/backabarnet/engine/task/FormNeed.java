package se.backabarnet.engine.task;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.backabarnet.engine.form.CheckboxField;
import se.backabarnet.engine.form.ChoiceField;
import se.backabarnet.engine.form.DateTimeField;
import se.backabarnet.engine.form.Fault;
import se.backabarnet.engine.form.Field;
import se.backabarnet.engine.form.Form;
import se.backabarnet.engine.form.TextField;

/**
 * A field that a kind of task reads.
 *
 * @param right whether a field can give what is read
 * @param words what the field must be, as the rest of a Swedish sentence
 */
record FormNeed(String key, Presence presence, Predicate<Field> right, String words) {

    /** Whether the field must be there, and be answered. */
    enum Presence {
        REQUIRED,
        NEEDED,
        ALLOWED
    }

    /** One of the values, of which the first must be among them. */
    static FormNeed choice(String key, Presence presence, String... values) {
        List<String> known = List.of(values);
        return new FormNeed(
                key,
                presence,
                field -> field instanceof ChoiceField choice
                        && !choice.many()
                        && choice.options().stream().allMatch(option -> known.contains(String.valueOf(option.value())))
                        && choice.options().stream()
                                .anyMatch(option -> known.get(0).equals(option.value())),
                "ett val mellan " + String.join(", ", known) + ", med " + known.get(0) + " bland valen");
    }

    static FormNeed day(String key) {
        return new FormNeed(
                key,
                Presence.NEEDED,
                field -> field instanceof DateTimeField date && date.subtype() == DateTimeField.Subtype.DATE,
                "ett datum utan klockslag");
    }

    static FormNeed text(String key) {
        return new FormNeed(key, Presence.NEEDED, TextField.class::isInstance, "en text");
    }

    static FormNeed checkbox(String key) {
        return new FormNeed(key, Presence.ALLOWED, CheckboxField.class::isInstance, "en kryssruta");
    }

    /** Items of the phase, which the task gives. */
    static FormNeed items(String key) {
        return new FormNeed(
                key,
                Presence.NEEDED,
                field -> field instanceof ChoiceField choice
                        && choice.many()
                        && "phaseItems".equals(choice.optionsKey()),
                "en kryssruta för varje punkt (checklist) med valen från phaseItems (valuesKey)");
    }

    Optional<Fault> fault(Form form) {
        Field field = form.field(key).orElse(null);
        if (field == null) {
            return presence == Presence.ALLOWED
                    ? Optional.empty()
                    : Optional.of(
                            new Fault(null, "fältet " + key + " saknas", "Lägg till det: det ska vara " + words + "."));
        }
        if (!right.test(field)) {
            return Optional.of(
                    new Fault(field.id(), "fältet " + key + " är av fel slag", "Det ska vara " + words + "."));
        }
        if (field.asking().disabled() || field.asking().locked()) {
            return Optional.of(new Fault(
                    field.id(), "fältet " + key + " kan inte fyllas i", "Ta bort disabled och readonly från det."));
        }
        if (presence == Presence.REQUIRED && form.hidesAtTimes(key)) {
            return Optional.of(new Fault(
                    field.id(),
                    "fältet " + key + " kan döljas",
                    "Ta bort villkoret (Condition) från det och från grupper runt det."));
        }
        return presence == Presence.REQUIRED && !field.asking().required()
                ? Optional.of(new Fault(field.id(), "fältet " + key + " får lämnas tomt", "Gör det obligatoriskt."))
                : Optional.empty();
    }
}
