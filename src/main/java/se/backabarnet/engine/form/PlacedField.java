package se.backabarnet.engine.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A field where it stands.
 *
 * @param segments where its answer lies: a name, and for one within another those below it
 * @param hiding each hides it while it is true: its own condition and those of the groups around it
 */
record PlacedField(Field field, List<String> segments, List<Expression> hiding) {

    static List<PlacedField> in(List<Component> components) {
        return in(components, List.of(), List.of()).toList();
    }

    private static Stream<PlacedField> in(List<Component> components, List<String> above, List<Expression> hiding) {
        return components.stream().flatMap(component -> {
            List<Expression> hidden = component.basics().hide() == null
                    ? hiding
                    : joined(hiding, List.of(component.basics().hide()));
            if (component instanceof Group group) {
                return in(group.components(), joined(above, segments(group.path())), hidden);
            }
            return component instanceof Field field && field.asking().key() != null
                    ? Stream.of(new PlacedField(
                            field, joined(above, segments(field.asking().key())), hidden))
                    : Stream.empty();
        });
    }

    private static List<String> segments(String path) {
        return path.isEmpty() ? List.of() : List.of(path.split("\\.", -1));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    String path() {
        return String.join(".", segments);
    }

    /** What a person sees, and in parentheses what a program sends. */
    String name() {
        String label = field.label();
        return label == null || label.isBlank() ? path() : label + " (" + path() + ")";
    }

    /** Whether the answer of one would lie where that of the other does, or within it. */
    boolean collidesWith(PlacedField other) {
        int common = Math.min(segments.size(), other.segments.size());
        return segments.subList(0, common).equals(other.segments.subList(0, common));
    }

    /** Everything that its value or its being shown depends on. */
    Stream<Expression> dependsOn() {
        return field instanceof ComputedField computed
                ? Stream.concat(hiding.stream(), Stream.of(computed.expression()))
                : hiding.stream();
    }
}
