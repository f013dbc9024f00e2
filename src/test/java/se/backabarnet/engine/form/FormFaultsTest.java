package se.backabarnet.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form must be so that it means the same here and on the screen. */
class FormFaultsTest {

    private static final String A = "{'type':'textfield','id':'A','key':'a','label':'A'},";
    private static final String N = "{'type':'number','id':'N','key':'n','label':'N'},";
    private static final String C = "{'type':'checkbox','id':'C','key':'c','label':'C'},";
    private static final String R = "{'type':'radio','id':'R','key':'r','values':[{'label':'X','value':'x'}]},";
    private static final String L = "{'type':'checklist','id':'L','key':'l','values':[{'label':'X','value':'x'}]},";

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(
                        "{'type':'dynamiclist','id':'Z','path':'rows','components':[]}",
                        "Z",
                        "dynamiclist",
                        "flera rader"),
                arguments("{'type':'iframe','id':'Z','url':'https://x'}", "Z", "iframe", "länk"),
                arguments("{'type':'html','id':'Z'}", "Z", "html", "Markdown"),
                arguments(
                        "{'type':'number','id':'Z','key':'z','validate':{'min':5,'max':2}}",
                        "Z",
                        "inget svar får plats",
                        "undre gränsen"),
                arguments(
                        "{'type':'textfield','id':'Z','key':'z','validate':{'minLength':5,'maxLength':2}}",
                        "Z",
                        "inget svar får plats",
                        "undre gränsen"),
                arguments(
                        "{'type':'textfield','id':'Z','key':'z','readonly':true,'validate':{'required':true}}",
                        "Z",
                        "går inte att fylla i",
                        "Read only"),
                arguments("{'type':'button','id':'Z','action':'reset'}", "Z", "button", "egen knapp"),
                arguments("{'type':'filepicker','id':'Z','key':'z'}", "Z", "filepicker", "underlag"),
                arguments("{'type':'documentPreview','id':'Z'}", "Z", "documentPreview", "länk till dokumentet"),
                arguments(
                        "{'type':'image','id':'Z','source':'https://x/y.png','alt':'x'}", "Z", "bilden", "data:image"),
                arguments("{'type':'image','id':'Z','source':'data:image/png;base64,AA'}", "Z", "saknar text", "alt"),
                arguments(A + "{'type':'textfield','id':'Z','key':'a'}", "Z", "krockar", "egen nyckel"),
                arguments(A + group("a", "b"), "Z", "krockar", "egen nyckel"),
                arguments(A + "{'type':'text','id':'A','text':'x'}", "A", "samma id", "eget id"),
                arguments("{'type':'text','id':'asked','text':'x'}", "asked", "samma id", "eget id"),
                arguments("{'type':'textfield','id':'Z'}", "Z", "saknar nyckel", "startingServices"),
                arguments("{'type':'textfield','id':'Z','key':'Min nyckel'}", "Z", "Min nyckel", "startingServices"),
                arguments(hidden("=a ="), "Z", "går inte att läsa", "börjar med ="),
                arguments(hidden("a = 1"), "Z", "går inte att läsa", "börjar med ="),
                arguments(hidden("=" + "(".repeat(11) + "true" + ")".repeat(11)), "Z", "går inte att läsa", "tecken"),
                arguments(hidden("=for x in 1..9 return x"), "Z", "inte är tillåtet", "jämföra"),
                arguments(hidden("=some x in given satisfies x"), "Z", "inte är tillåtet", "jämföra"),
                arguments(hidden("=is empty(given)"), "Z", "anropar is empty", "count"),
                arguments(hidden("=matches(given, \"x\")"), "Z", "anropar matches", "contains"),
                arguments(hidden("=today() > date(given)"), "Z", "anropar today", "date"),
                arguments(hidden("=given > \"2026-01-01\""), "Z", "jämför storlek", "date("),
                arguments(hidden("=given = []"), "Z", "tom lista", "count(x) = 0"),
                arguments(hidden("=given * 2 = 3"), "Z", "exakt lika", "<"),
                arguments(N + hidden("=n != \"5\""), "Z", "fel slag", "utan citattecken"),
                arguments(A + hidden("=a = 5"), "Z", "fel slag", "citattecken"),
                arguments(C + hidden("=c = \"true\""), "Z", "fel slag", "true eller false"),
                arguments(A + hidden("=not(a)"), "Z", "not", "jämförelse"),
                arguments(R + hidden("=r = \"y\""), "Z", "finns bland valen", "Valen är x."),
                arguments(L + hidden("=l = \"x\""), "Z", "fel slag", "list contains"),
                arguments(hidden("=z = \"x\""), "Z", "beror på fältet självt", "andra fält"),
                arguments(
                        "{'type':'textfield','id':'A','key':'a','conditional':{'hide':'=z = \"\"'}},"
                                + hidden("=a = \"\""),
                        "A",
                        "beror på fältet självt",
                        "andra fält"),
                arguments("{'type':'text','id':'Z','text':'{{#if a}}x{{/if}}'}", "Z", "går att läsa", "villkor"),
                arguments(field("'validate':{'required':'=a'}"), "Z", "validate.required", "true eller false"),
                arguments(field("'validate':{'min':5}"), "Z", "validate.min", "Ta bort"),
                arguments(field("'validate':{'maxLength':'x'}"), "Z", "validate.maxLength", "uttryck"),
                arguments(field("'validate':{'pattern':'(?=x)'}"), "Z", "mönstret", "Tillåtet"),
                arguments(field("'validate':{'pattern':'(x)\\\\1'}"), "Z", "mönstret", "Tillåtet"),
                arguments(field("'validate':{'validationType':'x'}"), "Z", "validationType", "email"),
                arguments(field("'readonly':'yes'"), "Z", "readonly", "="),
                arguments(field("'description':'" + "x".repeat(4001) + "'"), "Z", "4001 tecken", "4000"),
                arguments("{'type':'number','id':'Z','key':'z','defaultValue':'x'}", "Z", "förvalet", "tar emot"),
                arguments("{'type':'radio','id':'Z','key':'z'}", "Z", "ingenting", "valuesKey"),
                arguments(
                        "{'type':'radio','id':'Z','key':'z','values':[{'label':'X','value':'x'},{'label':'Y','value':'x'}]}",
                        "Z",
                        "samma värde",
                        "eget värde"),
                arguments("{'type':'datetime','id':'Z','key':'z','subtype':'x'}", "Z", "subtype", "datetime"));
    }

    private static String hidden(String hide) {
        return field("'conditional':{'hide':'" + hide + "'}");
    }

    private static String field(String property) {
        return "{'type':'textfield','id':'Z','key':'z'," + property + "}";
    }

    private static String group(String path, String key) {
        return "{'type':'group','id':'G','path':'%s','components':[{'type':'textfield','id':'Z','key':'%s'}]}"
                .formatted(path, key);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isRefused(String components, String element, String what, String allowed) {
        assertThat(Asked.form(components).faults()).anySatisfy(fault -> {
            assertThat(fault.element()).isEqualTo(element);
            assertThat(fault.what() + " " + fault.allowed()).contains(what).contains(allowed);
        });
    }

    static Stream<String> right() {
        return Stream.of(
                group("p", "b") + ",{'type':'group','id':'H','path':'p','components':[" + N.replace("},", "}") + "]}",
                "{'type':'group','id':'G','path':'p','components':["
                        + A
                        + "{'type':'textfield','id':'Z','key':'z','conditional':{'hide':'=p.a != \"x\"'}}]}",
                field("'key2':1,'readonly':'=given = 1'"),
                R + hidden("=r = \"x\" or given in [1..5] and not(r = null)"),
                L + hidden("=count(l) > 1 and list contains(l, \"x\")"),
                "{'type':'image','id':'I','source':'data:image/png;base64,AA==','alt':'En bild'}",
                "{'type':'table','id':'T','dataSource':'=given','columns':[{'label':'A','key':'a'}]}",
                "{'type':'text','id':'T','text':'{{given}} av {{other.name}}'},{'type':'separator','id':'S'},"
                        + "{'type':'spacer','id':'P','height':60}");
    }

    @ParameterizedTest
    @MethodSource("right")
    void isAccepted(String components) {
        assertThat(Asked.form(components).faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1st", "a b", "å", "a/b"})
    void hasAnIdThatTheRecordKeeps(String id) {
        assertThat(Asked.json("{'type':'default','id':'" + id + "','components':[]}")
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.what()).contains("id är"));
    }

    @Test
    void hasBounds() {
        String many = (A + N).repeat(101);
        String deep = "{'type':'group','components':[".repeat(6) + "]}".repeat(6);

        assertThat(Asked.form(many.substring(0, many.length() - 1)).faults())
                .anyMatch(fault -> fault.what().contains("fler än 200 fält"));
        assertThat(Asked.form(deep).faults()).anyMatch(fault -> fault.what().contains("ligger för djupt"));
    }
}
