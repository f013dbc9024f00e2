package se.backabarnet.engine.stop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What administrators read of a failed job, and what stays in the log. */
class FailureWordsTest {

    @Test
    void nameTheTableAndSayWhatIsWrongWithIt() {
        FailureWords words = FailureWords.of(
                "Beslutstabellen HsvPhase3Readiness kunde inte användas: failed to parse expression '”DONE”':\n  Expected");

        assertThat(words.table()).isEqualTo("HsvPhase3Readiness");
        assertThat(words.cause()).isEqualTo("failed to parse expression '”DONE”': Expected");
    }

    @Test
    void sayWhatIsMissingInTheModel() {
        FailureWords words = FailureWords.of(
                "ENGINE-02003 Cannot find a process with key 'HsvPhase4Genomforande': processDefinition is null");

        assertThat(words.table()).isNull();
        assertThat(words.cause()).startsWith("Cannot find a process with key");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "Cannot invoke \"String.length()\" because \"<local1>\" is null",
                "could not execute statement [ERROR: duplicate key value violates unique constraint \"x\"]",
                "ENGINE-03004 Exception while executing Database Operation 'INSERT TaskEntity' with message '### SQL: insert'",
                "Beslutstabellen SignOffPolicy kunde inte användas: no value for DmnEvaluatedOutputImpl{id='a'}",
                "ENGINE-02004 Exception while closing command context: class se.backabarnet.party.Party cannot be cast"
            })
    void keepToTheLogWhatSpeaksOfTheInside(String message) {
        assertThat(FailureWords.of(message).cause()).isNull();
    }
}
