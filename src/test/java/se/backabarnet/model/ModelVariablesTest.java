package se.backabarnet.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.backabarnet.engine.ProcessVariables;

/** Models speak only of variables that the code knows, and no variable carries a person. */
class ModelVariablesTest {

    /** Used between two elements of a model, or between a model and one delegate. */
    private static final Set<String> OF_MODELS = Set.of(
            "signerRole",
            "gateNeeded",
            "readinessTable",
            "notification",
            "rolloutEdition",
            "status",
            "assessmentTable",
            "interestItem",
            "letter",
            "openAnswers",
            "unsignedParties",
            "forumsLength",
            "anchoredInMunicipality",
            "anchoredInRegion",
            "municipalityAtConference",
            "policeAtConference",
            "regionAtConference");

    /** What code tells decision tables: readiness of the groups, and the table of the groups of each party. */
    private static final Set<String> OF_DECISIONS = Set.of(
            "steeringGroupGaps",
            "chairGaps",
            "rolloutTeamGaps",
            "processLeaderGaps",
            "group",
            "partyKind",
            "members",
            "functions");

    /** What an expression can reach besides variables and delegates. */
    private static final Set<String> OF_EXPRESSIONS =
            Set.of("execution", "decisionResult", "checklistItems", "agreements");

    private static final Set<String> KNOWN =
            Stream.concat(ProcessVariables.ALL.stream(), OF_MODELS.stream()).collect(Collectors.toSet());

    /** Names of places and events; every other name, address or number of somebody is personal. */
    private static final Set<String> IMPERSONAL = Set.of("areaName", "conferenceName");

    private static final Set<String> PERSONAL = Set.of(
            "name",
            "names",
            "firstname",
            "lastname",
            "surname",
            "email",
            "mail",
            "phone",
            "mobile",
            "telephone",
            "address",
            "street",
            "postcode",
            "city",
            "birth",
            "birthday",
            "birthdate",
            "age",
            "gender",
            "ssn",
            "pnr",
            "personnummer",
            "namn",
            "epost",
            "telefon",
            "adress",
            "user",
            "assignee",
            "signature");

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern ROOT = Pattern.compile("(?<![\\w.'\"])[A-Za-z_]\\w*");
    private static final Set<String> WORDS_OF_EXPRESSIONS =
            Set.of("null", "true", "false", "empty", "not", "and", "or", "eq", "ne");

    @ParameterizedTest
    @MethodSource("se.backabarnet.model.Models#processes")
    void everyExpressionSpeaksOfWhatIsKnown(ProcessFile process) {
        assertThat(roots(process))
                .allMatch(root ->
                        KNOWN.contains(root) || OF_EXPRESSIONS.contains(root) || root.matches("[a-z]\\w*Delegate"));
    }

    @ParameterizedTest
    @MethodSource("se.backabarnet.model.Models#processes")
    void everyVariableThatAModelPassesOnIsKnown(ProcessFile process) {
        assertThat(written(process)).isSubsetOf(KNOWN);
    }

    @Test
    void everyDecisionAsksForWhatIsKnown() {
        assertThat(Models.decisions()).allSatisfy(decision -> assertThat(decision.all(InputExpression.class))
                .map(input -> input.getText().getTextContent())
                .allMatch(asked -> KNOWN.contains(asked) || OF_DECISIONS.contains(asked)));
    }

    @Test
    void noVariableAndNoFieldCarriesAPerson() {
        Stream<String> fields = Models.forms().stream()
                .flatMap(form -> form.fields().stream())
                .map(field -> field.path("key").asText());
        Stream<String> variables = Models.processes().stream().flatMap(process -> written(process).stream());
        assertThat(Stream.of(fields, variables, KNOWN.stream()).flatMap(names -> names))
                .filteredOn(name -> !IMPERSONAL.contains(name) && isPersonal(name))
                .isEmpty();
    }

    private static boolean isPersonal(String variable) {
        return Arrays.stream(variable.split("(?=[A-Z])|[_-]"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(PERSONAL::contains);
    }

    private static Set<String> written(ProcessFile process) {
        Set<String> names = new HashSet<>();
        process.all(CamundaInputParameter.class).forEach(parameter -> names.add(parameter.getCamundaName()));
        process.all(CamundaOutputParameter.class).forEach(parameter -> names.add(parameter.getCamundaName()));
        process.all(CamundaIn.class).forEach(in -> names.addAll(named(in.getCamundaSource(), in.getCamundaTarget())));
        process.all(CamundaOut.class)
                .forEach(out -> names.addAll(named(out.getCamundaSource(), out.getCamundaTarget())));
        process.all(MultiInstanceLoopCharacteristics.class)
                .forEach(loop -> names.add(loop.getCamundaElementVariable()));
        return names;
    }

    private static List<String> named(String... names) {
        return Arrays.stream(names).filter(name -> name != null).toList();
    }

    /** The first words of everything that stands in an expression, wherever in the file it stands. */
    private static Set<String> roots(ProcessFile process) {
        return EXPRESSION
                .matcher(Bpmn.convertToString(process.model()))
                .results()
                .map(found -> found.group(1).replaceAll("'[^']*'", ""))
                .flatMap(expression -> ROOT.matcher(expression).results())
                .map(MatchResult::group)
                .filter(root -> !WORDS_OF_EXPRESSIONS.contains(root))
                .collect(Collectors.toSet());
    }
}
