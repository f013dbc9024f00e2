package se.backabarnet.engine.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import se.backabarnet.checklist.ItemRequirement;
import se.backabarnet.engine.decision.DecisionContracts;
import se.backabarnet.party.HandbookRoles;
import se.backabarnet.readiness.ReadinessFacts;

/** The models in the source tree and the rules of the application, without starting it. */
final class Shipped {

    static final DecisionContracts DECISIONS = new DecisionContracts(
            instances(ReadinessFacts.class),
            instances(HandbookRoles.class).stream()
                    .flatMap(handbook -> handbook.functions().stream())
                    .map(HandbookRoles.RoleFunction::code)
                    .collect(Collectors.toSet()));
    static final Known KNOWN = new Known(components(JavaDelegate.class), components(ItemRequirement.class), DECISIONS);
    private static final List<ModelFile> FILES = read(false);

    private Shipped() {}

    static ModelRules rules() {
        return new ModelRules(KNOWN);
    }

    /** As when all of it is deployed already. */
    static ModelSet models() {
        return new ModelSet(FILES);
    }

    /** The text of a shipped file, to be changed and deployed anew. */
    static String text(String file) {
        try {
            return Files.readString(
                    paths().filter(path -> path.endsWith(file)).findFirst().orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> names() {
        return paths().map(path -> path.getFileName().toString()).toList();
    }

    private static Stream<Path> paths() {
        return Stream.of("bpmn", "dmn", "forms").flatMap(folder -> {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                return files.sorted().toList().stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** @param incoming whether they are read as one deployment into an empty engine */
    static List<ModelFile> read(boolean incoming) {
        return paths().map(path -> read(path, incoming)).toList();
    }

    private static ModelFile read(Path path, boolean incoming) {
        try {
            return ModelReader.read(path.toString(), Files.readAllBytes(path), incoming);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> components(Class<?> type) {
        return definitions(type)
                .map(bean ->
                        new AnnotationBeanNameGenerator().generateBeanName(bean, new SimpleBeanDefinitionRegistry()))
                .collect(Collectors.toSet());
    }

    /** Without what they would need to answer for a rollout. */
    static <T> List<T> instances(Class<T> type) {
        return definitions(type)
                .map(bean -> ClassUtils.resolveClassName(bean.getBeanClassName(), null)
                        .getDeclaredConstructors()[0])
                .map(constructor ->
                        type.cast(BeanUtils.instantiateClass(constructor, new Object[constructor.getParameterCount()])))
                .toList();
    }

    private static Stream<BeanDefinition> definitions(Class<?> type) {
        var scanner = new ClassPathScanningCandidateComponentProvider(true);
        scanner.addExcludeFilter((reader, factory) -> !new AssignableTypeFilter(type).match(reader, factory));
        return scanner.findCandidateComponents("se.backabarnet").stream();
    }
}
