package se.backabarnet.engine.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wrong with a form as a whole: ids, keys, and what its fields have to do with each other. */
final class FormFaults {

    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*");
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*");

    private final List<PlacedField> fields;
    private final List<Fault> faults = new ArrayList<>();

    private FormFaults(List<PlacedField> fields) {
        this.fields = fields;
    }

    static List<Fault> in(
            String id, List<Component> components, List<PlacedField> fields, Map<Expression, String> expressions) {
        FormFaults found = new FormFaults(fields);
        found.ids(id, components);
        found.keys(components);
        found.paths();
        found.defaults();
        found.answerable();
        Map<String, Field> byPath =
                fields.stream().collect(Collectors.toMap(PlacedField::path, PlacedField::field, (one, other) -> one));
        expressions.forEach((expression, element) ->
                ExpressionRules.fault(element, expression, byPath).ifPresent(found.faults::add));
        found.circles();
        return found.faults;
    }

    private void refuse(String element, String what, String allowed) {
        faults.add(new Fault(element, what, allowed));
    }

    private void ids(String id, List<Component> components) {
        if (!ID.matcher(id).matches() || id.length() > FormBounds.ID) {
            refuse(
                    null,
                    "formulärets id är ”" + id + "”",
                    "Tillåtet är högst " + FormBounds.ID
                            + " tecken: a till z, siffror, punkt, bindestreck och understreck, med en bokstav först.");
        }
        Set<String> seen = new HashSet<>(Set.of(id));
        all(components).map(Component::id).filter(own -> own != null).forEach(own -> {
            if (!seen.add(own)) {
                refuse(own, "två fält har samma id", "Ge varje fält ett eget id.");
            }
        });
    }

    private static Stream<Component> all(List<Component> components) {
        return components.stream()
                .flatMap(component -> component instanceof Group group
                        ? Stream.concat(Stream.of(component), all(group.components()))
                        : Stream.of(component));
    }

    private void keys(List<Component> components) {
        all(components).forEach(component -> {
            if (component instanceof Group group && !group.path().isEmpty()) {
                key(group.id(), group.path());
            }
            if (component instanceof Field field) {
                key(
                        field.id(),
                        field.asking().key() == null ? "" : field.asking().key());
            }
        });
    }

    private void key(String element, String path) {
        boolean legal = Stream.of(path.split("\\.", -1))
                .allMatch(key -> KEY.matcher(key).matches() && key.length() <= FormBounds.KEY);
        if (!legal) {
            refuse(
                    element,
                    path.isEmpty() ? "fältet saknar nyckel (key)" : "nyckeln är ”" + path + "”",
                    "Skriv den med a till z och siffror, med en liten bokstav först och högst " + FormBounds.KEY
                            + " tecken, till exempel startingServices.");
        }
    }

    /** The task list shows nothing at all of a form in which two fields claim the same place, hidden or not. */
    private void paths() {
        for (int index = 0; index < fields.size(); index++) {
            PlacedField field = fields.get(index);
            fields.subList(0, index).stream()
                    .filter(field::collidesWith)
                    .findFirst()
                    .ifPresent(other -> refuse(
                            field.field().id(),
                            "nyckeln " + field.path() + " krockar med nyckeln " + other.path() + " i ett annat fält",
                            "Ge varje fält en egen nyckel, också när bara ett av dem visas i taget."));
        }
    }

    private void defaults() {
        fields.forEach(placed -> {
            Object value = placed.field().asking().byDefault();
            boolean fits =
                    value == null || placed.field().parse(value).isPresent() && isAmongChoices(placed.field(), value);
            if (!fits) {
                refuse(
                        placed.field().id(),
                        "förvalet (defaultValue) passar inte fältet",
                        "Skriv ett värde som fältet tar emot, eller ta bort det.");
            }
        });
    }

    /** A field that no answer fits would keep the task open for ever. */
    private void answerable() {
        fields.stream().map(PlacedField::field).forEach(field -> {
            Asking asking = field.asking();
            if (asking.required() && asking.locked() && asking.byDefault() == null) {
                refuse(
                        field.id(),
                        "fältet måste besvaras och går inte att fylla i",
                        "Ta bort Required eller Read only, eller skriv ett förval.");
            }
            if (field instanceof NumberField number && number.least().isAbove(number.most())
                    || field instanceof TextField text && text.shortest().isAbove(text.longest())) {
                refuse(
                        field.id(),
                        "inget svar får plats mellan fältets gränser",
                        "Låt den undre gränsen vara högst lika med den övre.");
            }
        });
    }

    private static boolean isAmongChoices(Field field, Object value) {
        if (!(field instanceof ChoiceField choice) || choice.options().isEmpty()) {
            return true;
        }
        List<?> chosen = value instanceof List<?> list ? list : List.of(value);
        return chosen.stream()
                .allMatch(one -> choice.options().stream().anyMatch(option -> Numbers.same(option.value(), one)));
    }

    /** What is shown depending on itself would flicker, and what is computed of itself has no value. */
    private void circles() {
        fields.stream()
                .filter(field -> reaches(field, field, new HashSet<>()))
                .findFirst()
                .ifPresent(field -> refuse(
                        field.field().id(),
                        "om " + field.path() + " visas, eller vad det blir, beror på fältet självt",
                        "Låt villkoret läsa andra fält."));
    }

    private boolean reaches(PlacedField from, PlacedField to, Set<String> seen) {
        return fields.stream()
                .filter(read -> from.dependsOn().anyMatch(expression -> expression.reads(read.segments())))
                .anyMatch(read -> read == to || seen.add(read.path()) && reaches(read, to, seen));
    }
}
