package se.backabarnet.engine.decision;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one decision table is told and what is read from it.
 *
 * @param inputs all that it may ask for; it may leave any of them out
 * @param outputs all that code reads; it must have each of them, and no other
 * @param hitPolicies how its rows may be combined, as DMN spells it; without aggregation
 */
public record DecisionContract(List<Column> inputs, List<Column> outputs, Set<String> hitPolicies) {

    /**
     * @param values the only ones there are, as they are written; empty when any may come
     */
    public record Column(String name, Type type, Set<String> values) {

        Column(String name, Type type) {
            this(name, type, Set.of());
        }
    }

    /** Kinds of values, and the DMN types that the engine converts them to without loss. */
    public enum Type {
        TEXT("text", String.class, "string"),
        NUMBER("heltal", Number.class, "integer", "long", "double"),
        BOOLEAN("true eller false", Boolean.class, "boolean"),
        LIST("lista", List.class);

        private final String shown;
        private final Class<?> values;
        private final Set<String> typeRefs;

        Type(String shown, Class<?> values, String... typeRefs) {
            this.shown = shown;
            this.values = values;
            this.typeRefs = Set.of(typeRefs);
        }

        /** What it is called, in Swedish. */
        public String shown() {
            return shown;
        }

        public boolean holds(Object value) {
            return values.isInstance(value);
        }

        public Set<String> typeRefs() {
            return typeRefs;
        }
    }

    public Optional<Column> input(String name) {
        return named(inputs.stream(), name);
    }

    public Optional<Column> output(String name) {
        return named(outputs.stream(), name);
    }

    private static Optional<Column> named(Stream<Column> columns, String name) {
        return columns.filter(column -> column.name().equals(name)).findFirst();
    }
}
