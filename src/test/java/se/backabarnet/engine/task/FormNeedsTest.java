package se.backabarnet.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.backabarnet.engine.form.Fault;
import se.backabarnet.engine.form.Form;

/** That a form holds what its kind of task reads, and asks for nothing that would be kept nowhere. */
class FormNeedsTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    private static final String STATUS =
            "{'type':'radio','id':'S','key':'itemStatus','values':[{'label':'Klart','value':'DONE'}],'validate':{'required':true}}";
    private static final String DATE = "{'type':'datetime','id':'D','key':'itemDate','subtype':'date'}";
    private static final String COMMENT = "{'type':'textarea','id':'C','key':'itemComment'}";

    @ParameterizedTest
    @CsvSource({
        "ITEM, checklist-item",
        "REWORK, appoint-key-persons",
        "REOPENED, sign-agreement",
        "SIGN_OFF, sign-off",
        "GATE, gate",
        "AGREEMENT_DRAFT, agreement-task",
        "INTEREST, interest-review"
    })
    void theShippedFormsHoldIt(Kind kind, String form) throws IOException {
        Form shipped = Form.parse(Files.readAllBytes(Path.of("forms", form + ".form")));

        assertThat(FormNeeds.of(kind).faults(shipped, Set.of())).isEmpty();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(Kind.ITEM, DATE + "," + COMMENT, "itemStatus saknas", "DONE"),
                arguments(Kind.REWORK, STATUS + "," + COMMENT, "itemDate saknas", "datum"),
                arguments(Kind.ITEM, item(STATUS.replace("'DONE'", "'KLART'")), "itemStatus är av fel slag", "DONE"),
                arguments(Kind.ITEM, item(STATUS.replace("radio", "checklist")), "itemStatus är av fel slag", "DONE"),
                arguments(Kind.ITEM, item(STATUS.replace("'required':true", "")), "lämnas tomt", "obligatoriskt"),
                arguments(Kind.ITEM, item(STATUS.replace("'id'", "'readonly':true,'id'")), "inte fyllas i", "readonly"),
                arguments(
                        Kind.ITEM,
                        item(STATUS.replace("'id'", "'conditional':{'hide':'=itemComment = null'},'id'")),
                        "kan döljas",
                        "Condition"),
                arguments(
                        Kind.ITEM,
                        item(STATUS, DATE.replace("'date'}", "'time'}")),
                        "itemDate är av fel slag",
                        "klockslag"),
                arguments(Kind.ITEM, item(STATUS, text("areaName")), "redan vet", "annan nyckel"),
                arguments(
                        Kind.ITEM,
                        item(STATUS, "{'type':'text','id':'T','text':'{{areaNme}}'}"),
                        "areaNme",
                        "areaName"),
                arguments(Kind.SIGN_OFF, text("other"), "sparas inte", "Ta bort"),
                arguments(Kind.AGREEMENT_SIGN, text("other"), "sparas inte", "Ta bort"),
                arguments(Kind.INTEREST, text("interestReason"), "interestOutcome saknas", "ACCEPTED"));
    }

    private static String item(String status, String... more) {
        return String.join(
                ",", Stream.concat(Stream.of(status, COMMENT), Stream.of(more)).toList());
    }

    private static String text(String key) {
        return "{'type':'textfield','id':'X','key':'" + key + "'}";
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isRefused(Kind kind, String components, String what, String allowed) throws IOException {
        List<Fault> faults = FormNeeds.of(kind).faults(form(components), Set.of());

        assertThat(faults).anySatisfy(fault -> assertThat(fault.what() + " " + fault.allowed())
                .contains(what)
                .contains(allowed));
    }

    @Test
    void knowsWhatTheModelGivesBesides() throws IOException {
        Form form = form(item(STATUS, DATE, "{'type':'text','id':'T','text':'{{own}}'}"));

        assertThat(FormNeeds.of(Kind.ITEM).faults(form, Set.of("own"))).isEmpty();
    }

    private static Form form(String components) throws IOException {
        return Form.of(JSON.readTree("{'type':'default','id':'f','components':[" + components + "]}"));
    }
}
