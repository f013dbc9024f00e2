package se.backabarnet.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An area's slug: part of its groups' ids, so that it has to be plain, short and the area's alone. */
class AreaSlugTest {

    /** What the engine's table takes as a group's id, and the longest role behind the slug and its dot. */
    private static final int LONGEST_GROUP = 64;

    private static final String LONGEST_ROLE = ".contact-person";

    @ParameterizedTest
    @CsvSource({
        "Ystad, ystad",
        "Lidingö, lidingo",
        "Håbo, habo",
        "Habo, habo",
        "Östra Göinge, ostra-goinge",
        "Malung-Sälen, malung-salen",
        "ÅÄÖ åäö, aao-aao",
        "Upplands Väsby och Sigtuna, upplands-vasby-och-sigtuna",
        "'Ystad, Skurup & Tomelilla', ystad-skurup-tomelilla",
        "'  Ystad  ', ystad",
        "Ystad 2, ystad-2",
        "--Ystad--, ystad",
        "Ystad (pilot!), ystad-pilot",
        "Ærø, aero",
        "Orléans, orleans",
        "İstanbul, istanbul",
        "ystad.chair, ystad-chair",
        "../ystad, ystad",
        "Y'stad; drop, y-stad-drop"
    })
    void foldsTheName(String name, String slug) {
        assertThat(AreaSlug.of(name, taken -> false)).isEqualTo(slug);
    }

    /** å as one character and as a with a ring above. */
    @Test
    void isTheSameHoweverALetterIsWritten() {
        assertThat(AreaSlug.of("Ha\u030abo", taken -> false)).isEqualTo("habo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"???", "日本", "-", "Ω"})
    void hasASlugWhereTheNameLeavesNothing(String name) {
        assertThat(AreaSlug.of(name, taken -> false)).isEqualTo("omrade");
    }

    @Test
    void tellsAreasWithTheSameSlugApart() {
        assertThat(AreaSlug.of("Håbo", Set.of("habo")::contains)).isEqualTo("habo-2");
        assertThat(AreaSlug.of("Håbo", Set.of("habo", "habo-2", "habo-3")::contains))
                .isEqualTo("habo-4");
    }

    @Test
    void keepsTheGroupsOfALongNameShortEnough() {
        String slug = AreaSlug.of("Sammanslutningen ".repeat(12), taken -> false);
        String ninetyNinth = AreaSlug.of("Ö".repeat(200), taken -> !taken.endsWith("-99"));
        assertThat(slug).doesNotEndWith("-").hasSizeGreaterThan(30);
        assertThat(slug + LONGEST_ROLE).hasSizeLessThanOrEqualTo(LONGEST_GROUP);
        assertThat(ninetyNinth + LONGEST_ROLE).hasSizeLessThanOrEqualTo(LONGEST_GROUP);
    }
}
