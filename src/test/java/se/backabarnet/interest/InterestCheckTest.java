package se.backabarnet.interest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.validation.FieldError;

/** What each field of the form takes, at its boundaries, and what is said when it does not. */
class InterestCheckTest {

    private static final String AREA = "answers[areaName]";
    private static final String FORUMS = "answers[forums]";
    private static final String PHONE = "parties[1].answers[contactPhone]";

    private final InterestCheck check =
            new InterestCheck(Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneId.of("Europe/Stockholm")));

    @Test
    void aCompleteFormHolds() {
        assertThat(problems(complete())).isEmpty();
    }

    @Test
    void anEmptyFormLacksWhatARolloutNeedsAndNothingElse() {
        assertThat(problems(Map.of()))
                .allMatch(problem -> problem.endsWith("required"))
                .contains(
                        "answers[areaName] required",
                        "answers[desiredStart] required",
                        "answers[senderEmail] required",
                        "parties[2].answers[contactEmail] required")
                .hasSize(4 + 3 * 5);
    }

    @ParameterizedTest
    @CsvSource({
        "answers[areaName], 200, 201",
        "answers[forums], 4000, 4001",
        "answers[senderName], 200, 201",
        "parties[0].answers[name], 200, 201",
        "parties[2].answers[contactAddress], 200, 201"
    })
    void aTextHasALongestLength(String field, int longest, int tooLong) {
        assertThat(problems(with(field, "å".repeat(longest)))).isEmpty();
        assertThat(problems(with(field, "å".repeat(tooLong)))).containsExactly(field + " tooLong");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "answers[children17] | 0 | -",
                "answers[children17] | 999999 | -",
                "answers[children17] | 12 400 | -",
                "answers[children17] | 1000000 | count",
                "answers[children17] | -1 | count",
                "answers[children17] | 1,5 | count",
                "answers[children17] | cirka 40 | count",
                "answers[desiredStart] | 2036-11-21 | -",
                "answers[desiredStart] | 2036-11-22 | farOff",
                "answers[desiredStart] | 2016-11-21 | -",
                "answers[desiredStart] | 2016-11-20 | farOff",
                "answers[desiredStart] | 2026-02-30 | date",
                "answers[desiredStart] | i höst | date",
                "parties[0].answers[signedOn] | 2026-11-21 | -",
                "parties[0].answers[signedOn] | 2026-11-22 | future",
                "answers[anchoredInRegion] | NO | -",
                "answers[anchoredInRegion] | KANSKE | yesNo",
                "answers[senderEmail] | namn@exempel.se | -",
                "answers[senderEmail] | namn@exempel | email",
                "answers[senderEmail] | namn exempel.se | email",
                "answers[senderEmail] | a@b.se,c@d.se | email",
                "parties[0].answers[contactEmail] | namn@exempel.s | email",
                "parties[0].answers[contactEmail] | namn@[exempel].se | email",
                "parties[0].answers[name] | 2026 | noLetters",
                "answers[areaName] | 1234 | noLetters",
                "parties[1].answers[contactPhone] | +46 411-57 70 00 | -",
                "parties[1].answers[contactPhone] | 0411577 | -",
                "parties[1].answers[contactPhone] | 041157 | phone",
                "parties[1].answers[contactPhone] | 411577000 | phone",
                "parties[1].answers[contactPhone] | ring växeln | phone",
                "answers[areaName] | Upplands-Bro, stadsdel (1) | -",
                "answers[areaName] | [Klicka](här) | areaName",
                "answers[forums] | <b>Råd</b> | html",
                "answers[forums] | <script>alert(1)</script> | html",
                "answers[forums] | färre än <10 möten | -",
                "answers[forums] | Flickan 20121212-1212 följs upp | personalNumber",
                "parties[0].answers[contactName] | 121212-1212 | personalNumber",
                "parties[1].answers[contactPhone] | 0901151001 | personalNumber",
                "parties[1].answers[contactPhone] | 0901-151001 | -",
                "answers[children17] | 121212-1212 | personalNumber",
                "answers[forums] | Dnr KS 2026/00123, ring 0411-57 70 00 före 2026-12-01 | -"
            })
    void aFieldTakesWhatItAsksFor(String field, String answer, String problem) {
        assertThat(problems(with(field, answer)))
                .isEqualTo(problem == null ? List.of() : List.of(field + " " + problem));
    }

    @Test
    void aLineIsOneLine() {
        assertThat(problems(with(AREA, "Ystad\nTomelilla"))).containsExactly(AREA + " oneLine");
        assertThat(problems(with(FORUMS, "Ett råd.\nEtt forum till."))).isEmpty();
    }

    @Test
    void aSignatureIsWholeOrNotThere() {
        Map<String, String> form = complete();
        form.put("parties[0].answers[signedPlace]", "");
        form.put("parties[0].answers[signedName]", "");
        assertThat(problems(form))
                .containsExactly("parties[0].answers[signedPlace] required", "parties[0].answers[signedName] required");

        form.put("parties[0].answers[signedOn]", "");
        assertThat(problems(form)).isEmpty();
    }

    @Test
    void aFurtherPartyIsAKommunOrAPrivateProvider() {
        Map<String, String> form = complete();
        Forms.party(form, 3, "PRIVATE_PROVIDER", "Förskolan AB", "kontakt@forskolan.example");
        assertThat(problems(form)).isEmpty();
        for (String kind : List.of("", "POLICE", "REGION", "OTHER")) {
            form.put("parties[3].kind", kind);
            assertThat(problems(form)).containsExactly("parties[3].kind kind");
        }
    }

    @Test
    void eachPartyIsNamedOnce() {
        Map<String, String> form = complete();
        Forms.party(
                form, 3, "MUNICIPALITY", form.get("parties[0].answers[name]").toUpperCase(), "granne@test.example");
        assertThat(problems(form)).containsExactly("parties[3].answers[name] twice");

        Forms.party(form, 3, "MUNICIPALITY", "Grannkommunen", "granne@test.example");
        Forms.party(form, 4, "PRIVATE_PROVIDER", "Grannkommunen", "skola@test.example");
        assertThat(problems(form)).isEmpty();
    }

    @Test
    void whatIsSaidIsSwedishAndNamesTheField() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages_sv");
        messages.setDefaultEncoding("UTF-8");
        Map<String, String> form = with(PHONE, "ring växeln");
        form.put(FORUMS, "x".repeat(4001));
        form.remove(AREA);

        assertThat(errors(form).stream().map(error -> messages.getMessage(error, Locale.ROOT)))
                .containsExactlyInAnyOrder(
                        "Områdets namn saknas. Fyll i det.",
                        "Forum för samverkan som parterna har i dag har 4001 tecken. Högst 4000 får plats: korta texten.",
                        "Region: Telefon är inget telefonnummer. Börja med 0 eller + och skriv minst sju siffror,"
                                + " till exempel 0411-57 70 00.");
    }

    @Test
    void onlyTheFormsOwnFieldsAreReadAndNothingThatCannotBeStored() {
        InterestForm form = InterestForm.read(Map.of(
                "answers[areaName]", " Ystad\u0000\u0007 ",
                "answers[other]", "x",
                "parties[99].kind", "MUNICIPALITY",
                "parties[4].answers[name]", "utan typ"));

        assertThat(form.answer(Question.AREA_NAME)).isEqualTo("Ystad");
        assertThat(form.answers()).doesNotContainKey("other");
        assertThat(form.parties()).hasSize(3);
    }

    private static Map<String, String> complete() {
        return Forms.complete("Ystad", "avsandare@test.example");
    }

    private static Map<String, String> with(String field, String answer) {
        Map<String, String> form = complete();
        form.put(field, answer);
        return form;
    }

    private List<String> problems(Map<String, String> fields) {
        return errors(fields).stream()
                .map(error -> error.getField() + " " + error.getCode().replace("interest.error.", ""))
                .toList();
    }

    private List<FieldError> errors(Map<String, String> fields) {
        return check.check(InterestForm.read(fields)).getFieldErrors();
    }
}
