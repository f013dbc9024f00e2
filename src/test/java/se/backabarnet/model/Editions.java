package se.backabarnet.model;

import java.util.Optional;
import java.util.stream.Stream;

/** The editions of the handbook, as names of models and of points begin with them. */
final class Editions {

    private Editions() {}

    static Stream<String> all() {
        return Stream.of("hsv", "region");
    }

    /** The edition that a process or decision belongs to; empty for one that serves both. */
    static Optional<String> in(String modelId) {
        return all().filter(edition -> modelId.toLowerCase().startsWith(edition))
                .findFirst();
    }
}
