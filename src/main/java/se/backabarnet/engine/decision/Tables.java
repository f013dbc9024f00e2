package se.backabarnet.engine.decision;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import se.backabarnet.engine.OnBehalfOfNobody;

/** Evaluates decision tables for the application; one that fails is named in what is thrown. */
@Component
class Tables {

    private final OnBehalfOfNobody onBehalfOfNobody;

    Tables(OnBehalfOfNobody onBehalfOfNobody) {
        this.onBehalfOfNobody = onBehalfOfNobody;
    }

    <T> T evaluated(String table, Supplier<T> evaluation) {
        try {
            return onBehalfOfNobody.run(evaluation);
        } catch (RuntimeException failure) {
            throw TableFailedException.of(table, failure);
        }
    }
}
