package se.backabarnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineQueryTest {

    private static final String CONDITION = "{\"name\":\"area\",\"operator\":\"eq\",\"value\":\"ystad\"}";

    @Test
    void whatTasklistAsksIsSmallEnough() throws IOException {
        String search = "{\"sorting\":[{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"},{\"sortBy\":\"processVariable\","
                + "\"sortOrder\":\"asc\",\"parameters\":{\"variable\":\"area\",\"type\":\"string\"}}],"
                + "\"orQueries\":[{\"processVariables\":[" + times(6, CONDITION) + "],\"taskVariables\":["
                + times(6, CONDITION) + "]}]}";

        assertThat(isTooLarge(search)).isFalse();
        assertThat(EngineQuery.isTooLarge("firstResult=0&maxResults=2000&itemCount=false&resourceType=Task"))
                .isFalse();
        assertThat(EngineQuery.isTooLarge("firstResult=0&maxResults=15&sortBy=name&sortOrder=asc"))
                .isFalse();
    }

    @Test
    void conditionsAlternativesAndSortingsCountTogether() throws IOException {
        assertThat(isTooLarge("{\"orQueries\":[" + times(21, "{}") + "]}")).isTrue();
        assertThat(isTooLarge("{\"sorting\":[" + times(21, "{\"sortBy\":\"name\"}") + "]}"))
                .isTrue();
        assertThat(isTooLarge("{\"orQueries\":[{\"taskVariables\":[" + times(10, CONDITION)
                        + "]}],\"processVariables\":[" + times(10, CONDITION) + "]}"))
                .isTrue();
    }

    @Test
    void idsAreCounted() throws IOException {
        assertThat(isTooLarge("{\"processInstanceBusinessKeyIn\":[" + times(200, "\"a\"") + "]}"))
                .isFalse();
        assertThat(isTooLarge("{\"processInstanceBusinessKeyIn\":[" + times(201, "\"a\"") + "]}"))
                .isTrue();
    }

    @Test
    void nothingIsNestedDeeply() throws IOException {
        assertThat(isTooLarge("[".repeat(9))).isTrue();
    }

    @Test
    void whatIsNoJsonIsLeftToTheEngine() throws IOException {
        assertThat(isTooLarge("{\"name\":")).isFalse();
        assertThat(isTooLarge("")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maxResults=2001",
                "maxResults=%2B5000",
                "m%61xResults=5000",
                "maxResults=10&maxResults=5000",
                "name=%",
                "a=1&a=2,COMMAS"
            })
    void anAddressIsReadAsTheEngineReadsIt(String address) {
        assertThat(EngineQuery.isTooLarge(address.replace("COMMAS", ",".repeat(200))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "task, , true",
        "task, maxResults=, true",
        "task, maxResults=10, false",
        "filter/1/list, name=a, true",
        "task/count, , false",
        "task/1/variables, , false"
    })
    void aListHasALength(String path, String address, boolean without) {
        assertThat(EngineQuery.isListWithoutLength(path, address)).isEqualTo(without);
    }

    private static boolean isTooLarge(String body) throws IOException {
        return EngineQuery.isTooLarge(body.getBytes(StandardCharsets.UTF_8), new ObjectMapper());
    }

    private static String times(int times, String part) {
        return String.join(",", Collections.nCopies(times, part));
    }
}
