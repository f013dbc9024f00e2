package se.backabarnet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.backabarnet.ApplicationTest;
import se.backabarnet.WebClient;
import se.backabarnet.engine.RolloutDriver;
import se.backabarnet.engine.Rollouts;
import se.backabarnet.engine.TestPeople;

/** Whatever is sent to a page of ours, somebody is told what was wrong with it, and never that something went wrong here. */
@ApplicationTest
class BadInputTest {

    private static final List<String> VALUES =
            List.of("%C3%A5".repeat(5000), "a%00%1F%F0%9F%98%80%E2%80%AE%ED%A0%80", "99999999999999999999");

    private static final Pattern INSIDE = Pattern.compile(
            "ENGINE-|\\borg\\.|\\bjava\\.|se\\.backabarnet|SQLState|Exception|Whitelabel|Bad Request|Not Found");

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping pages;

    @Autowired
    private Rollouts rollouts;

    private RolloutDriver rollout;

    @BeforeEach
    void start() {
        rollout = rollouts.start("hsv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"initiators", "processteam"})
    void isNeverAFailureOfOurs(String who) {
        WebClient client = who.equals("processteam")
                ? new WebClient(port).loggedIn(who, "demo")
                : new WebClient(port).loggedIn(rollout.person(who), TestPeople.PASSWORD);
        String token = "_csrf=" + client.token("/min-sida");
        List<String> wrong = new ArrayList<>();
        pages.getHandlerMethods().forEach((mapping, handler) -> {
            for (String value : VALUES) {
                for (String path : paths(mapping, value)) {
                    String fields = String.join("&", fields(handler, value));
                    HttpResponse<String> answer =
                            mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST)
                                    ? client.form(path, token + "&" + fields)
                                    : client.page(path + "?" + fields);
                    if (answer.statusCode() >= 500
                            || answer.statusCode() >= 400
                                    && INSIDE.matcher(answer.body()).find()) {
                        wrong.add(mapping + " " + value.substring(0, Math.min(20, value.length())) + ": "
                                + answer.statusCode() + " " + answer.body());
                    }
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** With a rollout and a point that there are, and with nothing that there is. */
    private Set<String> paths(RequestMappingInfo mapping, String value) {
        Set<String> paths = new TreeSet<>();
        for (String pattern : mapping.getPatternValues()) {
            if (pattern.startsWith("/error") || pattern.startsWith("/test")) {
                continue;
            }
            String real = pattern.replace("{rolloutId}", rollout.id().toString())
                    .replace("{itemId}", "Item_P1_InventoryServices")
                    .replaceAll("\\{[^}]*[iI]d}", UUID.randomUUID().toString());
            paths.add(real.replaceAll("\\{[^}]*}", "1"));
            paths.add(pattern.replaceAll("\\{[^}]*}", value.length() > 100 ? "x".repeat(500) : "finns-inte"));
        }
        return paths;
    }

    private static List<String> fields(HandlerMethod handler, String value) {
        return names(handler).map(name -> name + "=" + value).distinct().toList();
    }

    private static Stream<String> names(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters()).flatMap(BadInputTest::names);
    }

    private static Stream<String> names(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
        if (asked != null) {
            return Stream.of(
                    asked.name().isEmpty()
                            ? Optional.ofNullable(parameter.getParameterName()).orElse("x")
                            : asked.name());
        }
        Class<?> type = parameter.getParameterType();
        if (!type.getName().startsWith("se.backabarnet.") && !parameter.hasParameterAnnotation(ModelAttribute.class)) {
            return Stream.empty();
        }
        return Stream.concat(
                        Arrays.stream(BeanUtils.getPropertyDescriptors(type)).map(property -> property.getName()),
                        type.isRecord()
                                ? Arrays.stream(type.getRecordComponents()).map(component -> component.getName())
                                : Stream.empty())
                .filter(name -> !name.equals("class"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/rollouts?page=x, 400",
        "GET, /api/nowhere, 404",
        "POST, /api/rollouts, 405",
        "GET, /actuator/nowhere, 404",
        "GET, /css/nowhere.css, 404",
        "GET, /webjars/nowhere, 404",
        "GET, /nowhere%00, 400",
        "GET, /nowhere%2Fx, 400",
        "GET, /login%0Ax, 400",
        "GET, /camunda/api/engine/engine/default/task/nowhere, 404",
        "GET, /camunda/api/engine/engine/default/task?maxResults=x, 400",
        "GET, /camunda/api/engine/engine/default/user/nowhere/profile, 404",
        "GET, /camunda/api/cockpit/plugin/base/default/nowhere, 404",
        "GET, /camunda/api/cockpit/plugin/base/default/incident?firstResult=x, 400",
        "GET, /camunda/api/admin/nowhere, 404",
        "GET, /camunda/api/tasklist/nowhere, 404",
        "GET, /camunda/api/nowhere, 404"
    })
    void isToldToProgramsInJson(String method, String path, int status) {
        HttpResponse<String> answer =
                new WebClient(port).loggedIn("admin", "demo").json(method, path, "");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("json");
        assertThat(answer.body())
                .containsAnyOf("\"message\":\"", "\"detail\":\"")
                .doesNotContainPattern(INSIDE);
    }

    @Test
    void isNotStoredInAName() {
        WebClient admin = new WebClient(port).withBasic("admin", "demo");
        assertThat(admin.json(
                                "POST",
                                "/engine-rest/group/create",
                                "{\"id\":\"bad\\u0000input\",\"name\":\"Bad\\ud800\\u202e input\",\"type\":\"WORKFLOW\"}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(admin.get("/engine-rest/group/badinput").body()).contains("\"name\":\"Bad input\"");

        admin.json("DELETE", "/engine-rest/group/badinput", "");
    }
}
