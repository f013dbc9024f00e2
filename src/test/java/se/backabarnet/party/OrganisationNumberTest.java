package se.backabarnet.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.backabarnet.RefusedException;

/** Which numbers organisations have. */
class OrganisationNumberTest {

    @ParameterizedTest
    @CsvSource({
        "212000-1140, 212000-1140",
        "2120001140, 212000-1140",
        "' 212000-1140 ', 212000-1140",
        "202100-0076, 202100-0076",
        "232100-0255, 232100-0255",
        "556036-0793, 556036-0793",
        "212000 1140, 212000-1140",
        "21 20 00 - 11 40, 212000-1140",
        "'212000\u00a01140', 212000-1140",
        "'212000\u202f\u20131140', 212000-1140",
        "'212000\t1140', 212000-1140",
        "16212000-1140, 212000-1140",
        "162120001140, 212000-1140",
        "16 212000-1140, 212000-1140",
        "16-212000-1140, 212000-1140",
        "SE212000114001, 212000-1140",
        "se 212000-1140 01, 212000-1140",
        "SE-2120001140-01, 212000-1140"
    })
    void isWrittenInOneWay(String typed, String kept) {
        assertThat(OrganisationNumber.normalised(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   "})
    void mayBeLeftOut(String typed) {
        assertThat(OrganisationNumber.normalised(typed)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"212000-1141", "202100-0077", "556036-0739", "222000-1148"})
    void hasItsCheckDigit(String typed) {
        assertRefused(typed, "kontrollsiffran");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "21200011",
                "212000-11400",
                "212000-114A",
                "SE2120001140",
                "SE212000114002",
                "172120001140",
                "kommunen",
                "21-2000-1140",
                "٢١٢٠٠٠١١٤٠"
            })
    void hasTenDigits(String typed) {
        assertRefused(typed, "tio siffror");
    }

    /** Made up, with check digits that hold: what decides is where a month stands. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "811218-9876",
                "8112189876",
                "19811218-9876",
                "198112189876",
                "811218+9876",
                "000101-0107",
                "101231-0000"
            })
    void isNoPersonsNumber(String typed) {
        assertRefused(typed, "personnummer");
    }

    private static void assertRefused(String typed, String words) {
        assertThatThrownBy(() -> OrganisationNumber.normalised(typed))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(words);
    }
}
