package se.backabarnet.engine.form;

import static java.util.Collections.singletonMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.backabarnet.RefusedException;

/** What becomes of answers: the same that form-js, as the task list has it, makes of them. */
class AnswerCheckTest {

    private static final String NUMBER = "{'type':'number','key':'n','id':'N','label':'Antal'%s}";
    private static final String TEXT = "{'type':'textfield','key':'t','id':'T','label':'Text'%s}";
    private static final String TIME = "{'type':'datetime','key':'d','id':'D','dateLabel':'När'%s}";
    private static final String SELECT = "{'type':'select','key':'s','id':'S','label':'Val'%s}";
    private static final String VALUES = ",'values':[{'label':'Ett','value':'a'},{'label':'Två','value':'b'}]";

    static Stream<Arguments> kept() {
        return Stream.of(
                kept(NUMBER, "", "n", 12, 12),
                kept(NUMBER, "", "n", "12", 12),
                kept(NUMBER, "", "n", "12,50", new BigDecimal("12.5")),
                kept(NUMBER, "", "n", 1e3, 1000),
                kept(NUMBER, "", "n", 4_000_000_000L, 4_000_000_000L),
                kept(NUMBER, ",'serializeToString':true", "n", "1,50", "1.50"),
                kept(NUMBER, ",'serializeToString':true", "n", 12, "12"),
                kept(NUMBER, ",'validate':{'min':'=lowest'}", "n", 10, 10),
                kept(NUMBER, ",'validate':{'max':'=unknown'}", "n", 10, 10),
                kept(NUMBER, ",'decimalDigits':1,'increment':0.5", "n", 2.5, new BigDecimal("2.5")),
                kept(TEXT, ",'validate':{'maxLength':3}", "t", " abc ", " abc "),
                kept(TEXT, ",'validate':{'pattern':'^[a-z]+$'}", "t", "abc", "abc"),
                kept(TEXT, ",'validate':{'validationType':'email'}", "t", "a@b.se", "a@b.se"),
                kept(TEXT, ",'validate':{'validationType':'phone'}", "t", "+46701234567", "+46701234567"),
                kept(TIME, "", "d", "2026-02-28", "2026-02-28"),
                kept(TIME, ",'subtype':'time'", "d", "09:30", "09:30"),
                kept(TIME, ",'subtype':'time','timeSerializingFormat':'utc_offset'", "d", "09:30+01:00", "09:30+01:00"),
                kept(TIME, ",'subtype':'datetime'", "d", "2026-03-01T09:30", "2026-03-01T09:30"),
                kept(
                        TIME,
                        ",'subtype':'datetime','timeSerializingFormat':'utc_normalized','disallowPassedDates':true",
                        "d",
                        "2026-02-28T23:30Z",
                        "2026-02-28T23:30Z"),
                kept(SELECT, VALUES, "s", "b", "b"),
                kept(SELECT, ",'valuesKey':'given'", "s", "y", "y"),
                kept(SELECT, ",'valuesExpression':'=given'", "s", "y", "y"),
                kept(SELECT, ",'values':[{'label':'Ett','value':1}]", "s", 1.0, 1.0));
    }

    private static Arguments kept(String field, String more, String key, Object sent, Object kept) {
        return arguments(field.formatted(more), key, sent, kept);
    }

    @ParameterizedTest
    @MethodSource("kept")
    void isKept(String field, String key, Object sent, Object kept) {
        Map<String, Object> given = Map.of("lowest", 10, "given", List.of("x", Map.of("label", "Y", "value", "y")));

        assertThat(Asked.answers(field, given, Map.of(key, sent))).isEqualTo(Map.of(key, kept));
        assertThat(Asked.form(field).faults()).isEmpty();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                refused(NUMBER, "", "n", "tolv", "Antal (n) har fel slags värde. Ange ett tal."),
                refused(NUMBER, "", "n", Double.NaN, "Antal (n) har fel slags värde. Ange ett tal."),
                refused(NUMBER, "", "n", "1e99", "högst 15 siffror"),
                refused(NUMBER, "", "n", "1234567890123456", "högst 15 siffror"),
                refused(NUMBER, "", "n", true, "fel slags värde"),
                refused(NUMBER, ",'validate':{'min':'=lowest'}", "n", 9, "kan inte vara 9. Ange ett tal, minst 10."),
                refused(NUMBER, ",'validate':{'max':5}", "n", 6, "kan inte vara 6. Ange ett tal, högst 5."),
                refused(NUMBER, ",'decimalDigits':0", "n", 1.5, "Ange ett heltal"),
                refused(NUMBER, ",'increment':5", "n", 7, "multipel av 5"),
                refused(TEXT, ",'validate':{'maxLength':3}", "t", "abcd", "har 4 tecken. Högst 3 får plats"),
                refused(TEXT, ",'validate':{'minLength':'=lowest'}", "t", "abc", "Skriv minst 10 tecken"),
                refused(TEXT, "", "t", "x".repeat(4001), "Högst 4000 får plats"),
                refused(TEXT, ",'validate':{'pattern':'^[a-z]+$'}", "t", "abc\n", "har fel form"),
                refused(TEXT, ",'validate':{'validationType':'email'}", "t", "a", "Skriv en e-postadress"),
                refused(TEXT, ",'validate':{'validationType':'phone'}", "t", "0701234567", "landsnummer"),
                refused(TEXT, ",'validate':{'required':true}", "t", "  ", "Text (t) saknas. Skriv en text."),
                refused(TEXT, ",'disabled':true", "t", "abc", "Text (t) visas inte, eller kan inte ändras"),
                refused(TEXT, ",'readonly':true", "t", "abc", "Text (t) kan inte ändras"),
                refused(TEXT, ",'readonly':'=lowest = 10'", "t", "abc", "Text (t) kan inte ändras"),
                refused(TEXT, ",'conditional':{'hide':'=lowest = 10'}", "t", "abc", "Text (t) visas inte"),
                refused(TEXT, "", "t", "Anna 20121212-1212", "personnummer"),
                refused(TIME, ",'subtype':'time'", "d", "2026-03-01", "klockslag, till exempel 09:30."),
                refused(TIME, ",'subtype':'time'", "d", "25:00", "klockslag"),
                refused(TIME, ",'subtype':'time','timeLabel':'Klockan'", "d", "25:00", "Klockan"),
                refused(TIME, ",'subtype':'datetime'", "d", "2026-03-01", "2026-03-01T09:30."),
                refused(TIME, ",'disallowPassedDates':true", "d", "2026-02-28", "redan har varit"),
                refused(SELECT, VALUES, "s", "c", "\"c\", som inte finns bland valen. Välj något av: a, b."),
                refused(SELECT, VALUES, "s", List.of("a"), "fel slags värde"),
                refused(SELECT, ",'valuesKey':'nothing'", "s", "a", "inte finns bland valen"),
                refused(SELECT, "", "x", "a", "Fältet x är okänt. Uppgiften tar emot s."));
    }

    private static Arguments refused(String field, String more, String key, Object sent, String words) {
        return arguments(field.formatted(more), key, sent, words);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefused(String field, String key, Object sent, String words) {
        assertThatThrownBy(() -> Asked.answers(field, Map.of("lowest", 10), singletonMap(key, sent)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(words);
    }

    @Test
    void asksForNothingInAGroupThatIsHidden() {
        String form = TEXT.formatted("")
                + ",{'type':'group','id':'G','path':'home','conditional':{'hide':'=t != \"a\"'},'components':["
                + "{'type':'textfield','key':'street','id':'H','label':'Gata','validate':{'required':true}}]}";

        assertThat(Asked.answers(form, Map.of(), Map.of("t", "b"))).isEqualTo(Map.of("t", "b"));
        assertThat(Asked.answers(form, Map.of(), Map.of("t", "a", "home", Map.of("street", "Ågatan"))))
                .isEqualTo(Map.of("t", "a", "home", Map.of("street", "Ågatan")));
        assertThatThrownBy(() -> Asked.answers(form, Map.of(), Map.of("t", "a")))
                .hasMessage("Gata (home.street) saknas. Skriv en text.");
        assertThatThrownBy(() -> Asked.answers(form, Map.of(), Map.of("t", "a", "home", Map.of("zip", "1"))))
                .hasMessageContaining("Fältet home.zip är okänt");
    }

    /** A condition sees of a hidden field what stood there before, and of an empty one what a browser has for it. */
    @Test
    void conditionsSeeWhatABrowserSees() {
        String form = "{'type':'textfield','key':'h','id':'H','defaultValue':'D','conditional':{'hide':'=t = \"\"'}},"
                + TEXT.formatted("")
                + ",{'type':'checkbox','key':'c','id':'C','conditional':{'hide':'=h = \"D\"'},'validate':{'required':true}}";

        assertThat(Asked.answers(form, Map.of(), Map.of())).isEmpty();
        assertThatThrownBy(() -> Asked.answers(form, Map.of("h", "E"), Map.of()))
                .hasMessageContaining("c saknas");
        assertThatThrownBy(() -> Asked.answers(form, Map.of(), Map.of("t", "x")))
                .hasMessageContaining("c saknas");
    }

    @Test
    void keepsWhatIsLockedAndComputed() {
        String form = TEXT.formatted(",'readonly':true,'defaultValue':'D'") + "," + NUMBER.formatted("")
                + ",{'type':'expression','key':'e','id':'E','expression':'=n * 0.1'}";
        Map<String, Object> kept = Map.of("t", "D", "n", 3, "e", new BigDecimal("0.3"));

        assertThat(Asked.answers(form, Map.of(), Map.of("n", 3))).isEqualTo(kept);
        assertThat(Asked.answers(form, Map.of(), Map.of("n", 3, "t", "D", "e", 0.30000000000000004)))
                .isEqualTo(kept);
        assertThatThrownBy(() -> Asked.answers(form, Map.of(), Map.of("n", 3, "e", 4)))
                .hasMessageContaining("e kan inte ändras");
    }

    @Test
    void tellsAllFaultsAtOnce() {
        String form = TEXT.formatted(",'validate':{'required':true}") + "," + NUMBER.formatted("");

        assertThatThrownBy(() -> Asked.answers(form, Map.of(), Map.of("n", "x", "y", 1)))
                .hasMessage("Fältet y är okänt. Uppgiften tar emot t, n.\nText (t) saknas. Skriv en text.\n"
                        + "Antal (n) har fel slags värde. Ange ett tal.");
    }

    @Test
    void asksForWhatComesWithTheTaskOnlyWhenItMatters() {
        Form form = Asked.form(TEXT.formatted("") + "," + NUMBER.formatted(",'conditional':{'hide':'=t = \"\"'}"));

        Interpretation interpretation = new Interpretation(
                form,
                Map.of("t", "a"),
                () -> {
                    throw new AssertionError("asked");
                },
                Asked.TODAY);

        assertThat(interpretation.fields()).allMatch(interpretation::isVisible);
    }
}
