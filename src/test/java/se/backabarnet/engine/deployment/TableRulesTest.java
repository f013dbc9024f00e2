package se.backabarnet.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A shipped table with one slip in it is refused, with the place and what to write; what the engine does not mind is not. */
class TableRulesTest {

    private static final String READINESS = "hsv-phase-3-readiness.dmn";
    private static final String GROUPS = "hsv-phase-2-readiness.dmn";
    private static final String POLICY = "sign-off-policy.dmn";
    private static final String COMPOSITION = "group-composition.dmn";
    private static final String INTEREST = "interest-assessment.dmn";
    private static final String FIRST_STATUS = "<text>not(\"DONE\")</text>";

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource({"cells", "names", "values", "columns", "trials", "policies", "files"})
    void aSlipIsRefused(String file, String from, String to, String where, String advice) {
        assertThat(deployed(file, from, to)).as("what is said of %s", to).anySatisfy(finding -> assertThat(finding)
                .startsWith("Filen " + file)
                .contains(where)
                .contains(advice)
                .endsWith("."));
    }

    /** In Swedish, and without advice about rows that are right. */
    @Test
    void whatStopsTheTrialIsSaidAlone() {
        assertThat(deployed(POLICY, "<text>[2..5]</text>", "<text>[1..5]</text>"))
                .singleElement()
                .asString()
                .doesNotContain("Dmn", "DMN-");
    }

    /** A wrong name of a column hides no cell that cannot be read. */
    @Test
    void allIsSaidAtOnce() {
        String text = Shipped.text(READINESS)
                .replaceFirst("name=\"reason\"", "name=\"skal\"")
                .replaceFirst("<text>not\\(\"DONE\"\\)</text>", "<text>not(“DONE”)</text>");
        assertThat(deployed(List.of(read(READINESS, text))))
                .anyMatch(finding -> finding.contains("utdatakolumnerna heter item, skal"))
                .anyMatch(finding -> finding.contains("rad 1, kolumnen ”Status” går inte att läsa"))
                .hasSize(2);
    }

    /** A row that is wrong for every item is told of once. */
    @Test
    void aRowIsToldOfOnce() {
        String text = Shipped.text(READINESS)
                .replaceAll("<text>itemId</text>(?!\\s*</inputExpression>)", "<text>1 / 0</text>");
        assertThat(deployed(List.of(read(READINESS, text))))
                .isNotEmpty()
                .allMatch(finding -> finding.contains("säger ingenting i item"))
                .hasSizeLessThanOrEqualTo(2);
    }

    static Stream<Arguments> cells() {
        return Stream.of(
                first(
                        FIRST_STATUS,
                        "not(“DONE”)",
                        "rad 1, kolumnen ”Status” går inte att läsa: not(“DONE”)",
                        "Skriv not(\"DONE\") med raka citattecken"),
                first(FIRST_STATUS, "not(\"DONE\"", "rad 1, kolumnen ”Status”", "En parentes saknas"),
                first(FIRST_STATUS, "not(\"DONE)", "rad 1, kolumnen ”Status”", "Ett citattecken saknas"),
                first(FIRST_STATUS, "not('DONE')", "rad 1, kolumnen ”Status”", "raka dubbla citattecken"),
                first(FIRST_STATUS, "!= \"DONE\"", "rad 1, kolumnen ”Status”", "not(\"DONE\")"),
                first(FIRST_STATUS, "${status}", "rad 1, kolumnen ”Status” går inte att läsa", "Skriv FEEL"),
                first(
                        "<text>itemId</text>\n        </outputEntry>",
                        "-",
                        "rad 10, kolumnen ”Punkt som inte är klar” är tom",
                        "Skriv en text inom raka citattecken, till exempel"),
                first(FIRST_STATUS, "count(for x in 1..10000000 return x) > 1", "kan räkna utan gräns", "utan for"),
                first(FIRST_STATUS, "some x in 1..10000000 satisfies x = 1", "kan räkna utan gräns", "some"),
                first(FIRST_STATUS, "count([1,2,3][item > 1]) > 1", "kan räkna utan gräns", "filter"),
                first(FIRST_STATUS, "{a: \"x\", b: a + a}.b = \"x\"", "kan räkna utan gräns", "{…}"),
                first(FIRST_STATUS, "(function(x) x)(1) = 1", "rad 1, kolumnen ”Status”", "FEEL"),
                first(FIRST_STATUS, "9 ** 999999999 > 1", "kan räkna utan gräns", "**"),
                first(FIRST_STATUS, "matches(?, \"(a+)+b\")", "anropar matches, som inte finns", "Tillåtna är"),
                first(
                        FIRST_STATUS,
                        "list contians(?, \"DONE\")",
                        "anropar list contians, som inte finns",
                        "list contains"),
                first(
                        FIRST_STATUS,
                        "contains(?)",
                        "anropar contains, som inte finns för så många värden",
                        "Tillåtna är"),
                first(FIRST_STATUS, "1" + " + 1".repeat(300), "för lång eller för sammansatt", "högst 1000 tecken"),
                first(
                        FIRST_STATUS,
                        "(".repeat(11) + "1" + ")".repeat(11),
                        "för lång eller för sammansatt",
                        "10 parenteser"));
    }

    static Stream<Arguments> names() {
        return Stream.of(
                first(
                        FIRST_STATUS,
                        "not(DONE)",
                        "rad 1, kolumnen ”Status” använder DONE, som tabellen inte får veta",
                        "till exempel \"DONE\""),
                first(FIRST_STATUS, "TRUE", "använder TRUE", "raka citattecken"),
                first(FIRST_STATUS, "status.name = \"DONE\"", "använder status.name", "itemId"),
                arguments(
                        READINESS,
                        "<text>itemId</text>\n        </inputExpression>",
                        "<text>itemID</text></inputExpression>",
                        "kolumnen ”Punkt”, uttrycket använder itemID",
                        "Tabellen får veta chairGaps"),
                arguments(
                        READINESS,
                        "<text>status</text>",
                        "<text>itemStatus</text>",
                        "kolumnen ”Status”, uttrycket använder itemStatus",
                        "status"),
                arguments(
                        READINESS,
                        "<text>itemId</text>\n        </outputEntry>",
                        "<text>itemid</text></outputEntry>",
                        "rad 10, kolumnen ”Punkt som inte är klar” använder itemid",
                        "itemId"),
                arguments(
                        "hsv-phase-1-readiness.dmn",
                        "<text>status</text>",
                        "<text>chairGaps</text>",
                        "använder chairGaps",
                        "Tabellen får veta itemId, status."),
                arguments(GROUPS, "<text>chairGaps</text>", "<text>chairGap</text>", "kolumnen ”", "chairGaps"),
                arguments(
                        COMPOSITION,
                        "partyName + \" har ingen i inf",
                        "partiName + \" har ingen i inf",
                        "använder partiName",
                        "partyName"),
                arguments(
                        INTEREST,
                        "<text>openAnswers</text>",
                        "<text>openAnswer</text>",
                        "använder openAnswer",
                        "openAnswers"),
                arguments(
                        POLICY, "<text>edition</text>", "<text>handbok</text>", "använder handbok", "edition, phase"));
    }

    static Stream<Arguments> values() {
        return Stream.of(
                first(
                        FIRST_STATUS,
                        "not(\"KLART\")",
                        "rad 1, kolumnen ”Status” har värdet KLART",
                        "Värdena är DONE, NOT_APPLICABLE"),
                first(FIRST_STATUS, "\"Done\"", "har värdet Done", "DONE"),
                first(FIRST_STATUS, "1", "rad 1, kolumnen ”Status” är inte text", "raka citattecken"),
                first(FIRST_STATUS, "status = \"KLAR\"", "har värdet KLAR", "DONE"),
                first(
                        "<text>\"Item_P3_DecideServices\"</text>\n        </inputEntry>",
                        "\"Item_P3_DecideService\"",
                        "rad 1, kolumnen ”Punkt” har värdet Item_P3_DecideService",
                        "driftsätt båda tillsammans"),
                first(
                        "<text>\"Item_P3_DecideServices\"</text>\n        </inputEntry>",
                        "\"Item_P2_AppointChair\"",
                        "har värdet Item_P2_AppointChair",
                        "Item_P3_DecideServices"),
                first(
                        "<text>\"Item_P3_DecideServices\"</text>\n        </outputEntry>",
                        "\"Item_P3_Decide\"",
                        "rad 1, kolumnen ”Punkt som inte är klar” har värdet Item_P3_Decide",
                        "Item_P3_DecideServices"),
                arguments(
                        POLICY,
                        "<text>\"hsv\"</text>",
                        "<text>\"hvs\"</text>",
                        "rad 1, kolumnen ”Handbok” har värdet hvs",
                        "hsv, region"),
                arguments(POLICY, "<text>5</text>", "<text>6</text>", "har värdet 6", "1, 2, 3, 4, 5"),
                arguments(POLICY, "<text>5</text>", "<text>\"5\"</text>", "är inte heltal", "utan citattecken"),
                arguments(
                        POLICY,
                        "<text>\"signatories\"</text>",
                        "<text>\"signers\"</text>",
                        "rad 1, kolumnen ”Roll som avslutar fasen” har värdet signers",
                        "signatories"),
                arguments(
                        POLICY, "<text>\"signatories\"</text>", "<text>\"board\"</text>", "har värdet board", "chair"),
                arguments(
                        POLICY,
                        "<text>true</text>",
                        "<text>\"ja\"</text>",
                        "är inte true eller false",
                        "utan citattecken"),
                arguments(COMPOSITION, "\"strategic\"", "\"strategisk\"", "har värdet strategisk", "strategic"),
                arguments(COMPOSITION, "\"MUNICIPALITY\"", "\"KOMMUN\"", "har värdet KOMMUN", "MUNICIPALITY"),
                arguments(COMPOSITION, "\"rollout-team\"", "\"rolloutteam\"", "har värdet rolloutteam", "rollout-team"),
                arguments(
                        INTEREST,
                        "\"COMPLETION\"",
                        "\"KOMPLETTERA\"",
                        "har värdet KOMPLETTERA",
                        "ACCEPT, COMPLETION, TALK"),
                arguments(INTEREST, "not(\"YES\")", "not(\"JA\")", "har värdet JA", "NO, YES"));
    }

    static Stream<Arguments> columns() {
        return Stream.of(
                arguments(
                        READINESS,
                        "name=\"reason\"",
                        "name=\"skal\"",
                        "utdatakolumnerna heter item, skal",
                        "just item, reason"),
                arguments(READINESS, "name=\"item\"", "name=\"Item\"", "utdatakolumnerna heter Item, reason", "item"),
                arguments(
                        POLICY,
                        "name=\"gateNeeded\"",
                        "name=\"gate\"",
                        "utdatakolumnerna heter signerRole, gate",
                        "gateNeeded"),
                arguments(COMPOSITION, "name=\"gap\"", "name=\"gaps\"", "utdatakolumnerna heter gaps", "gap"),
                arguments(INTEREST, "name=\"finding\"", "name=\"fynd\"", "utdatakolumnerna", "finding"),
                arguments(
                        READINESS,
                        "Status\" typeRef=\"string\"",
                        "Status\" typeRef=\"integer\"",
                        "kolumnen ”Status” har typen integer",
                        "string"),
                arguments(
                        POLICY,
                        "name=\"gateNeeded\" typeRef=\"boolean\"",
                        "name=\"gateNeeded\" typeRef=\"string\"",
                        "kolumnen ”Grindbeslut behövs” har typen string",
                        "boolean"),
                arguments(
                        COMPOSITION,
                        "Functions\">",
                        "Functions\" typeRef=\"string\">",
                        "har typen string",
                        "Lämna typen tom"),
                arguments(
                        READINESS,
                        "hitPolicy=\"COLLECT\"",
                        "hitPolicy=\"UNIQUE\"",
                        "tabellen har träffregeln UNIQUE",
                        "COLLECT eller RULE ORDER"),
                arguments(
                        READINESS,
                        "hitPolicy=\"COLLECT\"",
                        "hitPolicy=\"COLLECT\" aggregation=\"COUNT\"",
                        "träffregeln COLLECT COUNT",
                        "utan sammanräkning"),
                arguments(
                        POLICY,
                        "hitPolicy=\"UNIQUE\"",
                        "hitPolicy=\"COLLECT\"",
                        "tabellen har träffregeln COLLECT",
                        "UNIQUE"),
                arguments(
                        READINESS,
                        "</decisionTable>",
                        "<rule/>".repeat(200) + "</decisionTable>",
                        "tabellen har 211 rader",
                        "högst 200"),
                arguments(
                        READINESS,
                        "<outputEntry id=\"Rule_HsvPhase3_DecideServices_OutputItem\">",
                        "<inputEntry id=\"X\"><text>1</text></inputEntry><outputEntry id=\"Rule_HsvPhase3_DecideServices_OutputItem\">",
                        "rad 1 har inte en cell i varje kolumn",
                        "i varje kolumn"));
    }

    private static Arguments first(String from, String to, String where, String advice) {
        int ends = from.indexOf("</text>");
        String cell = "<text>" + escaped(to) + from.substring(ends);
        return arguments(READINESS, from, cell, where, advice);
    }

    private static String escaped(String feel) {
        return feel.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static Stream<Arguments> trials() {
        return Stream.of(
                first(
                        FIRST_STATUS,
                        "-",
                        "punkten Item_P3_DecideServices stoppas av rad 1 även när den är klar",
                        "not(\"DONE\")"),
                first(
                        "<text>not(\"DONE\",\"NOT_APPLICABLE\")</text>\n        </inputEntry>\n        <outputEntry id=\"Rule_HsvPhase3_AnyNotDone",
                        "\"NOT_STARTED\"",
                        "en ny punkt utan egen rad räknas som klar när status är STARTED, SOMETHING_NEW, okänd",
                        "Sist i tabellen"),
                first(
                        "<text>\"NOT_APPLICABLE\"</text>",
                        "\"STARTED\"",
                        "en ny punkt utan egen rad släpps förbi som ej aktuell",
                        "NOT_APPLICABLE"),
                first(
                        "<text>itemId</text>\n        </outputEntry>",
                        "\"Item_P3_DecideServices\"",
                        "rad 10 skickar tillbaka en annan punkt än den som bedöms",
                        "Skriv itemId"),
                first(
                        "<text>\"Styrgruppen behöver besluta vilka verksamheter som startar. Skriv in beslutet och markera punkten som klar.\"</text>",
                        "\" \"",
                        "rad 1 säger ingenting i reason",
                        "en text"),
                arguments(
                        GROUPS,
                        "<text>not(\"\")</text>",
                        "<text>null</text>",
                        "ingen punkt stoppas när steeringGroupGaps säger att något saknas",
                        "not(\"\")"),
                arguments(
                        COMPOSITION,
                        "null, &lt; 1",
                        "null, &lt; 0",
                        "inget saknas för steering-group och MUNICIPALITY fast ingen är utsedd",
                        "< 1"),
                arguments(
                        COMPOSITION,
                        "<text>> 1</text>",
                        "<text>> 0</text>",
                        "något saknas alltid för chair",
                        "går att ordna"),
                arguments(
                        INTEREST,
                        "<text>\"INCOMPLETE\"</text>",
                        "<text>null</text>",
                        "säger ingenting i finding",
                        "en text"));
    }

    static Stream<Arguments> policies() {
        return Stream.of(
                arguments(
                        POLICY,
                        "<text>[2..5]</text>",
                        "<text>[2..4]</text>",
                        "0 rader gäller för fas 5 i RegionPhase5SustainmentProcess",
                        "just en rad"),
                arguments(
                        POLICY,
                        "<text>[2..5]</text>",
                        "<text>[1..5]</text>",
                        "flera rader gäller samtidigt när edition är region, phase är 1",
                        "bara en gäller"),
                arguments(
                        POLICY,
                        "<text>false</text>\n        </outputEntry>\n      </rule>\n      <rule id=\"Rule_SignOffPolicy_RegionLater",
                        "<text>true</text></outputEntry></rule><rule id=\"Rule_SignOffPolicy_RegionLater",
                        "grindbeslut krävs för fas 1 i RegionPhase1InitiativeProcess, men region-phase-1-initiative.bpmn ritar inget Gate_P1",
                        "driftsätt diagrammet och tabellen tillsammans"),
                arguments(
                        POLICY,
                        "</decisionTable>",
                        "<rule id=\"R\"><inputEntry id=\"A\"><text>\"hsv\"</text></inputEntry><inputEntry id=\"B\"><text>> 5</text></inputEntry><outputEntry id=\"C\"><text>\"chair\"</text></outputEntry><outputEntry id=\"D\"><text>false</text></outputEntry></rule></decisionTable>",
                        "rad 6 gäller aldrig",
                        "Ta bort raden"));
    }

    static Stream<Arguments> files() {
        return Stream.of(
                arguments(
                        READINESS,
                        "id=\"HsvPhase3Readiness\"",
                        "id=\"HsvPhase3bReadiness\"",
                        "elementet HsvPhase3bReadiness: ingen fas bedöms med den här tabellen",
                        "HsvPhase3Readiness"),
                arguments(
                        READINESS,
                        "<decisionTable ",
                        "<decisionTable expressionLanguage=\"x\" ",
                        "språket x är inte tillåtet",
                        "FEEL"),
                arguments(
                        READINESS,
                        "Status\" typeRef",
                        "Status\" expressionLanguage=\"http://www.omg.org/spec/FEEL/20200101\" typeRef",
                        "språket http://www.omg.org/spec/FEEL/20200101",
                        "FEEL"),
                arguments(
                        READINESS,
                        "id=\"Rule_HsvPhase3_InventoryRoles\"",
                        "id=\"Rule_HsvPhase3_DecideServices\"",
                        "id finns mer än en gång",
                        "eget id"),
                arguments(
                        READINESS,
                        "<decision id",
                        "<businessKnowledgeModel id=\"B\" name=\"B\"/><decision id",
                        "elementet B",
                        "beslutstabell"),
                arguments(
                        READINESS,
                        "<decisionTable id",
                        "<informationRequirement id=\"q\"><requiredDecision href=\"#HsvPhase3Readiness\"/></informationRequirement><decisionTable id",
                        "Camunda kan inte läsa beslutet",
                        "Camunda Modeler"),
                arguments(
                        READINESS,
                        "<decision id",
                        "<x:y xmlns:x=\"urn:x\"/><decision id",
                        "Camunda kan inte läsa beslutet",
                        "Camunda Modeler"),
                arguments(
                        READINESS,
                        "https://www.omg.org/spec/DMN/20191111/MODEL/",
                        "urn:x",
                        "Camunda kan inte läsa beslutet",
                        "Camunda Modeler"));
    }

    /** What tools write beside a decision, and what DMN leaves open. */
    @ParameterizedTest(name = "{1}")
    @MethodSource("harmless")
    void whatTheEngineDoesNotMindIsNoSlip(String from, String to) {
        assertThat(deployed(READINESS, from, to)).isEmpty();
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                arguments(
                        "<decision id",
                        "<extensionElements><x:y xmlns:x=\"urn:x\" class=\"a.B\"><x:script>1</x:script></x:y></extensionElements><decision id"),
                arguments("<decision id", "<decision xmlns:x=\"urn:x\" x:color=\"red\" camunda:class=\"a.B\" id"),
                arguments("<rule id", "<annotation name=\"Källa\"/><rule id"),
                arguments(
                        "</decision>\n",
                        "</decision><textAnnotation id=\"T\"><text>${vad som helst} “så”</text></textAnnotation>"),
                arguments("Status\" typeRef=\"string\"", "Status\" typeRef=\"number\""),
                arguments("Status\" typeRef=\"string\"", "Status\" expressionLanguage=\"FEEL\""),
                arguments("hitPolicy=\"COLLECT\"", "hitPolicy=\"RULE ORDER\""),
                arguments(FIRST_STATUS, "<text>not(? = \"DONE\")</text>"),
                arguments(FIRST_STATUS, "<text>null, \"NOT_STARTED\", not(lower case(?) = \"done\")</text>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
                "http://www.omg.org/spec/DMN/20180521/MODEL/",
                "https://www.omg.org/spec/DMN/20211108/MODEL/",
                "https://www.omg.org/spec/DMN/20230324/MODEL/"
            })
    void everyVersionOfDmnThatTheEngineKnowsIsRead(String namespace) {
        String text = Shipped.text(READINESS)
                .replace("https://www.omg.org/spec/DMN/20191111/MODEL/", namespace)
                .replaceAll("(?s)<dmndi:DMNDI>.*</dmndi:DMNDI>", "");

        assertThat(deployed(List.of(read(READINESS, text)))).isEmpty();
    }

    /** A table that does not look at the status of an item can still be sound, by its other rows. */
    @Test
    void aColumnMayBeLeftOut() {
        String text = Shipped.text(GROUPS)
                .replaceAll("(?s)<input id=\"Input_HsvPhase2Readiness_ChairGaps\".*?</input>", "")
                .replaceAll("(?s)<rule id=\"Rule_HsvPhase2_AppointChair_ChairGaps\".*?</rule>", "")
                .replaceAll("(?s)<inputEntry id=\"\\w+_InputChairGaps\">.*?</inputEntry>", "");
        assertThat(text).doesNotContain("ChairGaps");

        assertThat(deployed(List.of(read(GROUPS, text)))).isEmpty();
    }

    @Test
    void anItemIsAddedOrDroppedTogetherWithItsRows() {
        String diagram = "hsv-phase-3-preparation.bpmn";
        ModelFile table = changed(READINESS, "<text>\"Item_P3_DecideServices\"", "<text>\"Item_P3_Decide\"");
        ModelFile wholeTable =
                read(READINESS, Shipped.text(READINESS).replace("Item_P3_DecideServices", "Item_P3_Decide"));
        ModelFile phase = read(diagram, Shipped.text(diagram).replace("Item_P3_DecideServices", "Item_P3_Decide"));

        assertThat(deployed(List.of(table))).isNotEmpty();
        assertThat(deployed(List.of(phase))).isNotEmpty().allSatisfy(finding -> assertThat(finding)
                .startsWith("Filen " + READINESS + " (redan driftsatt)")
                .contains("Item_P3_DecideServices, som inte finns", "driftsätt båda tillsammans"));
        assertThat(deployed(List.of(phase, wholeTable))).isEmpty();
    }

    /** A policy that asks for a gate stands or falls with the diagram that draws it. */
    @Test
    void aGateIsNotTakenOutOfTheDiagramAlone() {
        String diagram = "hsv-phase-2-startup.bpmn";
        ModelFile phase = read(diagram, Shipped.text(diagram).replace("\"Gate_P2\"", "\"Beslut\""));

        assertThat(deployed(List.of(phase)))
                .singleElement()
                .asString()
                .contains(POLICY, "fas 2 i HsvPhase2StartupProcess");
    }

    /** Texts that fill a cell in every allowed way are read on the small stack of a server's thread. */
    @Test
    void whatIsWithinTheBoundsIsRead() throws InterruptedException {
        List<String> texts = List.of(
                "1" + "+1".repeat(499),
                "-".repeat(999) + "1",
                "(".repeat(10) + "1" + ")".repeat(10),
                "if true then ".repeat(60) + "1" + " else 1".repeat(20),
                "not(".repeat(10) + "true" + ")".repeat(10),
                "true" + " and true".repeat(110),
                "\"" + "x".repeat(998) + "\"");
        Set<String> unread = ConcurrentHashMap.newKeySet();
        Thread server = new Thread(null, () -> texts.forEach(Feel::expression), "small", 512 * 1024);
        server.setUncaughtExceptionHandler((thread, thrown) -> unread.add(thrown.toString()));
        server.start();
        server.join();

        assertThat(unread).isEmpty();
    }

    private static List<String> deployed(String file, String from, String to) {
        return deployed(List.of(changed(file, from, to)));
    }

    private static List<String> deployed(List<ModelFile> files) {
        Findings findings = new Findings();
        ModelSet models = Shipped.models().with(files);
        new DmnRules().check(models, findings);
        new TableRules(Shipped.DECISIONS).check(models, findings);
        return findings.all().stream().map(Finding::text).toList();
    }

    private static ModelFile changed(String file, String from, String to) {
        String text = Shipped.text(file);
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        return read(file, text.substring(0, at) + to + text.substring(at + from.length()));
    }

    private static ModelFile read(String file, String text) {
        return ModelReader.read(file, text.getBytes(StandardCharsets.UTF_8), true);
    }
}
