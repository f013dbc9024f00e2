package se.backabarnet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReasonTest {

    /** Nine parties that lack everybody make a long sentence, which must not keep the phase from being judged. */
    @Test
    void isCutToWhatTheRecordHolds() {
        assertThat(Reason.fitting("Kort.")).isEqualTo("Kort.");
        assertThat(Reason.fitting("x".repeat(4000))).hasSize(4000).endsWith("x");
        assertThat(Reason.fitting("x".repeat(9000))).hasSize(4000).endsWith("x…");
    }
}
