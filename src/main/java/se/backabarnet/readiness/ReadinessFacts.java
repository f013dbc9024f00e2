package se.backabarnet.readiness;

import java.util.Map;
import java.util.UUID;

/**
 * What a feature knows that readiness may hang on, besides the points themselves. Every such bean is asked when a phase is
 * judged, and what it says is an input of the phase's table under that name and stored with the assessment.
 */
public interface ReadinessFacts {

    /** Strings, numbers and booleans by name, never about a person; a table that asks for a name must get it. */
    Map<String, Object> of(UUID rolloutId, int phase);

    /** The same names with what stands there when nothing is lacking; a phase's table may ask for these and no others. */
    Map<String, Object> complete(int phase);
}
