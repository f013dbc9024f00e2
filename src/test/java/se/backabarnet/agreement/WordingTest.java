package se.backabarnet.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.backabarnet.RefusedException;
import se.backabarnet.party.PartyKind;
import se.backabarnet.party.PartyView;

/** What a wording may be, and what becomes of its placeholders. */
class WordingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
    private static final PartyView PARTY = new PartyView(
            UUID.randomUUID(), PartyKind.MUNICIPALITY, "Ås <kommun>", "212000-0001", "KS 2026/1", null, List.of(), 0);

    @ParameterizedTest
    @ValueSource(strings = {"hsv", "region"})
    void theShippedOnesAreAllowedAndFullyFilled(String edition) throws Exception {
        String html = new String(
                getClass()
                        .getResourceAsStream("/agreement/agreement-" + edition + ".html")
                        .readAllBytes(),
                StandardCharsets.UTF_8);

        assertThat(checked(html)).contains("data-ref");
        assertThat(WordingRules.isKeptWhole(html)).isTrue();
        assertThat(DocumentText.of(html, content(new Draft(2030, 2028, List.of(), null, null))))
                .doesNotContain("{{", "(inte angivet)")
                .contains("2030", "2028", "Ås &lt;kommun&gt;");
    }

    @Test
    void aPlaceholderThatDoesNotExistIsRefusedByName() {
        assertThatThrownBy(() -> checked("<p>{{kommunnamn}} och {{område}}</p>"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("{{kommunnamn}}")
                .hasMessageNotContaining("{{område}}");
    }

    @Test
    void aPlaceholderThatIsNeededIsAskedForByName() {
        assertThatThrownBy(() -> WordingRules.checked(
                        "<p>{{område}}</p>", EnumSet.of(Placeholder.AREA, Placeholder.COSTS), TODAY))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("{{kostnader}}");
    }

    @Test
    void nothingInItActsOrIsFetched() {
        String html = "<h1 onclick='x()'>Rubrik</h1><script>alert(1)</script><img src='http://x.example/a.png'>"
                + "<style>p{}</style><a href='javascript:x()'>länk</a><iframe src='http://x.example'></iframe><p style='x'>Text</p>";

        assertThat(WordingRules.isKeptWhole(html)).isFalse();
        assertThat(checked(html)).isEqualTo("<h1>Rubrik</h1>länk<p>Text</p>");
    }

    @Test
    void whatPeopleTypeIsNeverMarkup() {
        Draft draft = new Draft(
                null,
                null,
                List.of(new CostRow("<b>Resor</b>", 1234567)),
                "{{område}}",
                "<script>x</script>\n\nSista.");

        assertThat(DocumentText.of("{{kostnader}}{{tillägg}}{{alla_barn_år}}", content(draft)))
                .contains("&lt;b&gt;Resor&lt;/b&gt;", "<p>{{område}}</p>", "&lt;script&gt;x", "<p>Sista.</p>")
                .contains("(inte angivet)")
                .doesNotContain("<script", "<b>");
    }

    /** A number that markup takes apart is read as the reader of the document does. */
    @Test
    void aPersonalNumberIsRefused() {
        assertThatThrownBy(() -> checked("<p>Rör Kim, <b>20120704</b>-2399</p>"))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("Mallen innehåller något som ser ut som ett personnummer");
    }

    @Test
    void whatCannotBeReadIsRefused() {
        String html =
                new String("<p>Överenskommelse</p>".getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);

        assertThatThrownBy(() -> checked(html))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("UTF-8");
    }

    private static String checked(String html) {
        return WordingRules.checked(html, Set.of(), TODAY);
    }

    private static DocumentContent content(Draft draft) {
        return new DocumentContent("Ås", 1, LocalDate.of(2026, 5, 4), List.of(PARTY), List.of(), draft);
    }
}
