package se.backabarnet.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Åsa Öberg\tkl. 9\r\nrad två\n",
                "👩‍👧 och 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
                "می‌خواهم",
                "שלום\u200F (hej)",
                "C:\\temp\\u ”citat” – 50\u00A0%"
            })
    void keepsWhatPeopleWrite(String text) throws IOException {
        assertThat(PlainText.of(text)).isEqualTo(text);
        assertThat(inJson(new ObjectMapper().writeValueAsString(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ys\u0000tad",
                "Ystad\u0007\u001F\u007F\u0085",
                "Y\u00ADstad",
                "Ys\u200Btad\uFEFF",
                "\u202EYstad\u202C",
                "\u2066Ystad\u2069",
                "Ystad\uD800",
                "\uDC00Ystad\uD83D",
                "Ystad\uFFFF"
            })
    void dropsWhatNobodySees(String text) throws IOException {
        assertThat(PlainText.of(text)).isEqualTo("Ystad");
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(character -> escaped.append("\\u%04x".formatted(character)));
        assertThat(inJson("\"" + escaped + "\"")).isEqualTo("Ystad");
    }

    /** As a form's table lies, as text, in the call that sends it. */
    @Test
    void dropsItFromJsonInJson() throws IOException {
        ObjectMapper json = new ObjectMapper();
        String table = "[{\"name\":\"Skolan\\u0000 i \\ud83d\\ude00\"}]";

        String sent = inJson(json.writeValueAsString(table));

        assertThat(json.readTree(sent).get(0).get("name").asText()).isEqualTo("Skolan i 😀");
    }

    private static String inJson(String json) throws IOException {
        return new ObjectMapper().readValue(PlainText.ofJson(json), String.class);
    }
}
