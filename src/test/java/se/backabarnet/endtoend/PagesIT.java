package se.backabarnet.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import se.backabarnet.ApplicationTest;

/**
 * What holds for every page, whoever opens it: axe finds nothing in either theme, nothing is refused or fails, at 320 pixels
 * nothing has to be scrolled sideways, and the keyboard reaches everything and shows where it is. The screens are kept
 * in {@code target/screenshots/}, as wide as on a desk and as on a phone, to be looked at.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {

    private static final List<Visit> PAGES = Visits.ALL;

    /** What an address that leads nowhere shows, what a letter's page shows in its frame, and what programs are shown. */
    private static final Set<String> NOT_VISITED =
            Set.of("/error", "/utkorg/{name}/brev", "/api/openapi.json", "/api/**");

    @LocalServerPort
    private int port;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

    private Inspections inspections;

    @BeforeAll
    void begin() {
        inspections = new Inspections(new Places(beans, port), port).begin(PAGES);
    }

    @AfterAll
    void end() {
        inspections.close();
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("PAGES")
    void isForEverybody(Visit visit) {
        assertThat(inspections.of(visit)).isEmpty();
    }

    @Test
    void noPageIsLeftOut() {
        Set<PathPattern> pages = mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping -> isPage(mapping.getKey(), mapping.getValue()))
                .flatMap(mapping -> mapping.getKey().getPathPatternsCondition().getPatterns().stream())
                .collect(Collectors.toSet());
        Set<String> visited = PAGES.stream()
                .flatMap(visit -> mostSpecific(pages, visit.address()).stream())
                .map(PathPattern::getPatternString)
                .collect(Collectors.toSet());

        assertThat(pages)
                .extracting(PathPattern::getPatternString)
                .hasSizeGreaterThan(30)
                .filteredOn(pattern -> !NOT_VISITED.contains(pattern))
                .allSatisfy(pattern -> assertThat(visited).contains(pattern));
    }

    /** What a browser gets as HTML when it asks for it. */
    private static boolean isPage(RequestMappingInfo mapping, HandlerMethod handler) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        boolean isWritten = AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class)
                || handler.hasMethodAnnotation(ResponseBody.class);
        boolean isView = !isWritten
                && Stream.of(String.class, ModelAndView.class)
                        .anyMatch(handler.getReturnType().getParameterType()::equals);
        return (methods.isEmpty() || methods.contains(RequestMethod.GET))
                && (isView
                        || mapping.getProducesCondition().getProducibleMediaTypes().stream()
                                .anyMatch(MediaType.TEXT_HTML::isCompatibleWith));
    }

    private static Optional<PathPattern> mostSpecific(Set<PathPattern> pages, String address) {
        PathContainer path = PathContainer.parsePath(address.replaceFirst("[?#].*", ""));
        return pages.stream().filter(page -> page.matches(path)).min(Comparator.naturalOrder());
    }
}
