package se.backabarnet.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.backabarnet.ApplicationTest;
import se.backabarnet.RefusedException;
import se.backabarnet.engine.AtOnce;
import se.backabarnet.engine.RolloutDriver;
import se.backabarnet.engine.Rollouts;

/** Several sign in the same second: everybody's answer counts, once, and the board's comes after the last party's. */
@ApplicationTest
class AgreementConcurrencyTest {

    @Autowired
    private Rollouts start;

    @Autowired
    private Agreements agreements;

    @Test
    void allPartiesSignAtOnce() throws InterruptedException {
        RolloutDriver rollout = start.start("hsv");
        AgreementDriver agreement = agreements.begin(rollout).handIn().approve();

        List<Throwable> outcomes = AtOnce.run(agreement.parties().stream()
                .<Runnable>map(party -> () -> agreement.sign(party))
                .toList());

        assertThat(outcomes).containsOnlyNulls();
        assertThat(agreement.decisions(agreement.document())).hasSize(4);
        assertThat(rollout.task("Sign_Board")).isNotNull();
    }

    @Test
    void oneSignsTwiceAtOnce() throws InterruptedException {
        AgreementDriver agreement =
                agreements.begin(start.start("hsv")).handIn().approve();

        List<Throwable> outcomes =
                AtOnce.run(List.of(() -> agreement.sign(agreement.party(0)), () -> agreement.sign(agreement.party(0))));

        assertThat(outcomes).filteredOn(Objects::nonNull).hasSize(1).allMatch(RefusedException.class::isInstance);
        assertThat(agreement.decisions(agreement.document())).hasSize(2);
    }

    @Test
    void theLastPartyAndTheBoardSignAtOnce() throws InterruptedException {
        RolloutDriver rollout = start.start("hsv");
        AgreementDriver agreement = agreements.begin(rollout).handIn().approve();
        agreement.sign(agreement.party(0)).sign(agreement.party(1));

        List<Throwable> outcomes = AtOnce.run(List.of(() -> agreement.sign(agreement.party(2)), agreement::boardSigns));

        assertThat(outcomes.get(0)).isNull();
        if (outcomes.get(1) == null) {
            assertThat(agreement.state()).isEqualTo(AgreementState.CONCLUDING);
        } else {
            assertThat(outcomes.get(1)).isInstanceOf(RefusedException.class);
            assertThat(agreement.state()).isEqualTo(AgreementState.SIGNING);
            assertThat(rollout.task("Sign_Board")).isNotNull();
        }
    }
}
