package se.backabarnet.engine.form;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.util.function.SingletonSupplier;

/**
 * A form with what comes with its task and what is answered: which fields show, which can be changed, and what each holds. It
 * is what a browser would show, whichever way the answers came.
 */
final class Interpretation implements Surroundings {

    private final Form form;
    private final Map<String, Object> submitted;
    private final Supplier<Map<String, Object>> given;
    private final LocalDate today;
    private Set<PlacedField> visible;
    private Map<PlacedField, Object> values = Map.of();

    /**
     * @param submitted plain values by key, with maps for keys within keys
     * @param given what comes with the task; asked for only when it makes a difference
     */
    Interpretation(Form form, Map<String, Object> submitted, Supplier<Map<String, Object>> given, LocalDate today) {
        this.form = form;
        this.submitted = submitted;
        this.given = SingletonSupplier.of(given);
        this.today = today;
        this.visible = Set.copyOf(fields());
        settle();
    }

    /** What shows depends on answers, and which answers count on what shows; each round settles at least one field more. */
    private void settle() {
        for (int round = 0; round <= 2 * fields().size(); round++) {
            Map<PlacedField, Object> held = held();
            boolean settled = held.equals(values);
            values = held;
            Set<PlacedField> shown = fields().stream()
                    .filter(field -> field.hiding().stream().noneMatch(hide -> hide.holds(this)))
                    .collect(Collectors.toSet());
            if (settled && shown.equals(visible)) {
                return;
            }
            visible = shown;
        }
    }

    private Map<PlacedField, Object> held() {
        Map<PlacedField, Object> held = new HashMap<>();
        fields().stream().filter(visible::contains).forEach(field -> held.put(field, current(field)));
        return held;
    }

    private Object current(PlacedField field) {
        if (field.field() instanceof ComputedField computed) {
            return computed.computed(this);
        }
        if (field.field().asking().disabled() || isLocked(field)) {
            return initial(field);
        }
        Object sent = sent(field);
        return sent == null ? field.field().empty() : field.field().parse(sent).orElse(sent);
    }

    Collection<PlacedField> fields() {
        return form.fields().values();
    }

    boolean isVisible(PlacedField field) {
        return visible.contains(field);
    }

    /** One whose locking depends on answers may have been answered before it was locked. */
    boolean isLocked(PlacedField field) {
        Expression when = field.field().asking().lockedWhen();
        return field.field().asking().locked()
                || when != null && when.variables().noneMatch(name -> isOwn(name)) && when.holds(this);
    }

    /** What a visible field holds; of a hidden one nothing. */
    Object held(PlacedField field) {
        return values.get(field);
    }

    Object sent(PlacedField field) {
        Object at = submitted;
        for (String segment : field.segments()) {
            at = at instanceof Map<?, ?> map ? map.get(segment) : null;
        }
        return at;
    }

    /** What stood there before anything was answered. */
    Object initial(PlacedField placed) {
        Field field = placed.field();
        Object at = given.get();
        for (String segment : placed.segments()) {
            if (!(at instanceof Map<?, ?> map) || !map.containsKey(segment)) {
                return field.asking().byDefault() == null
                        ? field.empty()
                        : field.parse(field.asking().byDefault()).orElse(null);
            }
            at = map.get(segment);
        }
        return at == null ? field.empty() : field.parse(at).orElse(field.empty());
    }

    private boolean isOwn(String name) {
        return fields().stream().anyMatch(field -> field.segments().get(0).equals(name));
    }

    /** Of fields that are all hidden, what stood there before. */
    @Override
    public Object value(String name) {
        List<PlacedField> own = fields().stream()
                .filter(field -> field.segments().get(0).equals(name))
                .toList();
        List<PlacedField> shown = own.stream().filter(visible::contains).toList();
        if (own.isEmpty()) {
            return given(name);
        }
        return shown.isEmpty()
                ? tree(own, this::initial).get(name)
                : tree(shown, values::get).get(name);
    }

    @Override
    public Object given(String name) {
        return given.get().get(name);
    }

    @Override
    public LocalDate today() {
        return today;
    }

    /** Values by key, with maps for keys within keys; without what has no value. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> tree(Collection<PlacedField> fields, Function<PlacedField, Object> values) {
        Map<String, Object> tree = new LinkedHashMap<>();
        fields.forEach(field -> {
            Object value = values.apply(field);
            if (value != null) {
                Map<String, Object> at = tree;
                List<String> segments = field.segments();
                for (String segment : segments.subList(0, segments.size() - 1)) {
                    at = (Map<String, Object>) at.computeIfAbsent(segment, key -> new LinkedHashMap<>());
                }
                at.put(segments.get(segments.size() - 1), value);
            }
        });
        return tree;
    }
}
