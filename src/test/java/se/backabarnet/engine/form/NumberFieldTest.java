package se.backabarnet.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFieldTest {

    private static final NumberField FIELD = new NumberField(null, null, null, null, null, null, false);

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "7, 7",
        "2026, 2026",
        "10000, '10\u00a0000'",
        "12345678.5, '12\u00a0345\u00a0678,5'",
        "0.0001, '0,0001'",
        "1E-7, '0,0000001'",
        "-12.50, '\u221212,5'"
    })
    void isShownAsPeopleWriteIt(BigDecimal number, String shown) {
        assertThat(FIELD.shown(number)).isEqualTo(shown);
        assertThat(new ComputedField(null, null, null).shown(number)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "12 345, 12345",
        "'12\u00a0345\u202f678,5', 12345678.5",
        "'\u221212,5', -12.5",
        "' 0,0001 ', 0.0001",
        "1234.5, 1234.5"
    })
    void isReadAsPeopleWriteIt(String typed, BigDecimal number) {
        assertThat(FIELD.parse(typed)).hasValueSatisfying(read -> assertThat(new BigDecimal(read.toString()))
                .isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12 34", "1 2", "1 2345", "12. 345", "1,000,000", "tolv"})
    void isNotGuessed(String typed) {
        assertThat(FIELD.parse(typed)).isEmpty();
    }

    @Test
    void keepsItsDigitsWhereItIsText() {
        NumberField text = new NumberField(null, null, null, null, null, null, true);

        assertThat(text.parse("007,50")).contains("007.50");
        assertThat(text.shown("007.50")).isEqualTo("007,50");
    }
}
