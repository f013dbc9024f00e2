package se.backabarnet.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form, read once for everything that is done with it.
 *
 * @param components from top to bottom
 * @param fields by their path with dots, in their order
 * @param faults what keeps it from being deployed; a form that is deployed already is used as far as it can be read
 * @param expressions all of them, with the id of their component
 */
public record Form(
        String id,
        List<Component> components,
        Map<String, PlacedField> fields,
        List<Fault> faults,
        Map<Expression, String> expressions) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws IllegalStateException when it is not JSON */
    public static Form parse(byte[] resource) {
        try {
            return of(JSON.readTree(resource));
        } catch (IOException e) {
            throw new IllegalStateException("a deployed form is not JSON", e);
        }
    }

    public static Form of(JsonNode json) {
        return FormReader.read(json);
    }

    static Form of(String id, List<Component> components, List<Fault> read, Map<Expression, String> expressions) {
        List<PlacedField> placed = PlacedField.in(components);
        Map<String, PlacedField> fields = new LinkedHashMap<>();
        placed.stream()
                .filter(field -> fields.values().stream().noneMatch(field::collidesWith))
                .forEach(field -> fields.put(field.path(), field));
        List<Fault> faults = new ArrayList<>(read);
        faults.addAll(FormFaults.in(id, components, placed, expressions));
        return new Form(id, components, fields, faults, expressions);
    }

    /** @param path with dots */
    public Optional<Field> field(String path) {
        return Optional.ofNullable(fields.get(path)).map(PlacedField::field);
    }

    /** Whether the field, or something around it, hides at times. */
    public boolean hidesAtTimes(String path) {
        return !fields.get(path).hiding().isEmpty();
    }

    /** The keys of its fields and groups, each with the id of the first field under it. */
    public Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        fields.values()
                .forEach(placed -> keys.putIfAbsent(
                        placed.segments().get(0), placed.field().id()));
        return keys;
    }

    /** The names that it reads and does not ask for itself, each with the id of the first component that reads it. */
    public Map<String, String> asksFor() {
        Map<String, String> names = new LinkedHashMap<>();
        expressions.forEach(
                (expression, element) -> expression.variables().forEach(name -> names.putIfAbsent(name, element)));
        fields.values().forEach(placed -> {
            if (placed.field() instanceof ChoiceField choice && choice.optionsKey() != null) {
                names.putIfAbsent(choice.optionsKey(), choice.id());
            }
        });
        names.keySet().removeAll(keys().keySet());
        return names;
    }
}
