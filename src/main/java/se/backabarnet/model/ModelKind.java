package se.backabarnet.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a deployed file defines. */
public enum ModelKind {
    PROCESS,
    DECISION,
    FORM;

    /** As it stands in addresses. */
    public String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ModelKind> at(String address) {
        return Stream.of(values())
                .filter(kind -> kind.address().equals(address))
                .findFirst();
    }
}
