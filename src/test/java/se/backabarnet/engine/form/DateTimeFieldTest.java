package se.backabarnet.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.backabarnet.engine.form.DateTimeField.Subtype;
import se.backabarnet.engine.form.DateTimeField.Zone;

/** Times as people read them, whatever a browser put behind them. */
class DateTimeFieldTest {

    @ParameterizedTest
    @CsvSource({
        "DATE, NONE, 2026-12-24, 2026-12-24",
        "TIME, NONE, 18:30, 18:30",
        "TIME, OFFSET, 18:30+01:00, 18:30",
        "DATETIME, NONE, 2026-12-24T18:30, 2026-12-24 kl. 18:30",
        "DATETIME, OFFSET, 2026-12-24T18:30+01:00, 2026-12-24 kl. 18:30",
        "DATETIME, UTC, 2026-12-24T17:30Z, 2026-12-24 kl. 18:30"
    })
    void isShownWithoutItsZone(Subtype subtype, Zone zone, String answer, String shown) {
        assertThat(new DateTimeField(null, null, subtype, zone, null, false, null, true).shown(answer))
                .isEqualTo(shown);
    }
}
