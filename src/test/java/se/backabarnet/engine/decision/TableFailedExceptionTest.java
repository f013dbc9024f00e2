package se.backabarnet.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.dmn.engine.impl.hitpolicy.DmnHitPolicyException;
import org.junit.jupiter.api.Test;

/** A table's failure in the table's own words. */
class TableFailedExceptionTest {

    @Test
    void namesTheRulesThatMayNotFireTogetherByTheirIds() {
        RuntimeException failure = new IllegalStateException(new DmnHitPolicyException(
                "DMN-03001 Hit policy 'UNIQUE' only allows a single rule to match. Actually match rules:"
                        + " '[DmnEvaluatedDecisionRuleImpl{id='Rule_1', outputEntries={a=DmnEvaluatedOutputImpl{id='Output_1',"
                        + " value=Value 'x'}}}, DmnEvaluatedDecisionRuleImpl{id='Rule_2', outputEntries={}}]'."));

        RuntimeException thrown = TableFailedException.of("SignOffPolicy", failure);

        assertThat(thrown).hasCause(failure);
        assertThat(TableFailedException.read(thrown.getMessage()))
                .contains(
                        new TableFailedException.Failure(
                                "SignOffPolicy",
                                "Hit policy 'UNIQUE' only allows a single rule to match. Actually match rules: Rule_1, Rule_2."));
    }

    @Test
    void leavesWhatTheTableIsNotToBlameForAsItIs() {
        RuntimeException failure = new IllegalStateException("the database is away");

        assertThat(TableFailedException.of("SignOffPolicy", failure)).isSameAs(failure);
    }
}
