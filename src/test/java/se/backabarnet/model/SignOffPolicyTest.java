package se.backabarnet.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who signs a phase off, and after which the contact person decides whether the rollout may go on. */
class SignOffPolicyTest {

    private static final DecisionFile POLICY = Decisions.named("SignOffPolicy");

    @ParameterizedTest
    @CsvSource({
        "hsv, 1, signatories, true",
        "hsv, 2, chair, true",
        "hsv, 3, chair, true",
        "hsv, 4, chair, true",
        "hsv, 5, chair, false",
        "region, 1, signatories, false",
        "region, 2, chair, false",
        "region, 3, chair, false",
        "region, 4, chair, false",
        "region, 5, chair, false"
    })
    void hasExactlyOneRuleForEveryPhase(String edition, int phase, String signer, boolean gate) {
        Map<String, Object> expected = Map.of("signerRole", signer, "gateNeeded", gate);
        assertThat(Decisions.evaluate(POLICY, inputs(edition, phase))).containsExactly(expected);
        assertThat(Decisions.evaluate(POLICY, inputs(edition, (long) phase))).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "hsv, 0",
                "hsv, 6",
                "hsv, -1",
                "hsv, -",
                "region, 0",
                "region, 6",
                "region, -",
                "-, 1",
                "-, 5",
                "-, -",
                "HSV, 1",
                "'', 1",
                "kommun, 2",
                "hsv , 99"
            })
    void saysNothingOfWhatItDoesNotKnow(String edition, Integer phase) {
        assertThat(Decisions.evaluate(POLICY, inputs(edition, phase))).isEmpty();
    }

    @Test
    void everyRuleIsExplained() {
        assertThat(POLICY.table().getHitPolicy()).isEqualTo(HitPolicy.UNIQUE);
        assertThat(POLICY.rules())
                .allMatch(rule -> rule.getDescription().getTextContent().endsWith("."));
    }

    private static Map<String, Object> inputs(String edition, Number phase) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("edition", edition);
        inputs.put("phase", phase);
        return inputs;
    }
}
