package se.backabarnet.engine.form;

import java.util.Optional;

/** Yes or no. One that is required must be yes. */
public record CheckboxField(Basics basics, Asking asking) implements Field {

    @Override
    public Object empty() {
        return false;
    }

    @Override
    public Optional<Object> parse(Object value) {
        return Optional.of(value).filter(Boolean.class::isInstance);
    }

    @Override
    public void check(String name, Object value, Surroundings surroundings) {
        // both answers hold
    }

    @Override
    public boolean isMissing(Object value) {
        return !Boolean.TRUE.equals(value);
    }

    @Override
    public String expectation(Surroundings surroundings) {
        return "Ange ja (true) eller nej (false).";
    }

    @Override
    public String shown(Object answer) {
        return Boolean.TRUE.equals(answer) ? "Ja" : "Nej";
    }
}
