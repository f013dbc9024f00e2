package se.backabarnet.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.backabarnet.ApplicationTest;
import se.backabarnet.engine.RolloutDriver;
import se.backabarnet.engine.Rollouts;
import se.backabarnet.party.PartyView;

/** What a person signed, refused, decided and handed in is told to her, and keeps her name when she leaves. */
@ApplicationTest
class AgreementPersonalDataTest {

    @Autowired
    private AgreementPersonalData personalData;

    @Autowired
    private Agreements agreements;

    @Autowired
    private Rollouts rollouts;

    private RolloutDriver rollout;
    private AgreementDriver agreement;

    @BeforeEach
    void arrange() {
        rollout = rollouts.start("hsv");
        agreement = agreements.begin(rollout).handIn();
    }

    @Test
    void signingAndRefusingAreInTheCopyWithWhatWasSigned() {
        agreement.approve().oneRefusesAndTheOthersSign();

        PartyView refused = agreement.party(0);
        PartyView signed = agreement.party(1);
        assertThat(personalData.about(Agreements.signatoryOf(refused).id()))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("vad", "REFUSED")
                        .containsEntry("införande", rollout.id().toString()));
        assertThat(personalData.about(Agreements.signatoryOf(signed).id()))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("vad", "SIGNED")
                        .containsEntry("namn", Agreements.signatoryOf(signed).displayName())
                        .containsEntry("för", signed.id().toString())
                        .hasEntrySatisfying(
                                "dokument", hash -> assertThat((String) hash).hasSize(64)));
        assertThat(personalData.isOnRecord(Agreements.signatoryOf(signed).id())).isTrue();
    }

    @Test
    void handingInIsInTheCopyOfWhoDidIt() {
        assertThat(personalData.about(rollout.person("initiators"))).anySatisfy(entry -> assertThat(entry)
                .containsEntry("vad", "inlämnad")
                .containsEntry("införande", rollout.id().toString()));
    }

    @Test
    void nothingIsSaidOfWhoHasNoPartInIt() {
        assertThat(personalData.about("ingen-alls")).isEmpty();
        assertThat(personalData.isOnRecord("ingen-alls")).isFalse();
    }
}
