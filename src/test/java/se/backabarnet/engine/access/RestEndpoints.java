package se.backabarnet.engine.access;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;

/** Every endpoint that the engine's REST interface has, read from its resource classes. */
final class RestEndpoints {

    /** @param path below the interface's root, with {@code {id}} and the like for what a caller puts in */
    record Endpoint(String method, String path) {}

    private static final int DEEPEST = 6;

    private final Set<Endpoint> found = new LinkedHashSet<>();

    static List<Endpoint> all() {
        RestEndpoints endpoints = new RestEndpoints();
        endpoints.collect(DefaultProcessEngineRestServiceImpl.class, "", 0);
        return List.copyOf(endpoints.found);
    }

    private void collect(Class<?> resource, String path, int depth) {
        if (depth == DEEPEST) {
            return;
        }
        for (Method method : resource.getMethods()) {
            Optional<Path> own = annotation(method, Path.class);
            String here = path + own.map(p -> slashed(p.value())).orElse("");
            List<String> verbs = verbs(method);
            verbs.forEach(verb -> found.add(new Endpoint(verb, here)));
            if (verbs.isEmpty() && own.isPresent()) {
                collect(method.getReturnType(), here, depth + 1);
            }
        }
    }

    private static List<String> verbs(Method method) {
        List<String> verbs = new ArrayList<>();
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                verbs.add(verb.value());
            }
        }
        return verbs;
    }

    private static <A extends Annotation> Optional<A> annotation(Method method, Class<A> type) {
        return Stream.concat(Stream.of(method), overridden(method))
                .map(m -> m.getAnnotation(type))
                .filter(a -> a != null)
                .findFirst();
    }

    private static Stream<Method> overridden(Method method) {
        return Arrays.stream(method.getDeclaringClass().getInterfaces())
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(m -> m.getName().equals(method.getName())
                        && Arrays.equals(m.getParameterTypes(), method.getParameterTypes()));
    }

    private static String slashed(String path) {
        return path.startsWith("/") ? path : "/" + path;
    }
}
