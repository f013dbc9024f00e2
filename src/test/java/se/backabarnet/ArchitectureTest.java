package se.backabarnet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the house: which package may know what, and how its classes are built. */
@AnalyzeClasses(packages = "se.backabarnet", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ENGINE = "se.backabarnet.engine..";

    @ArchTest
    static final ArchRule onlyTheEnginePackageKnowsTheEngine = noClasses()
            .that()
            .resideOutsideOfPackages(ENGINE, "se.backabarnet.security..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..");

    @ArchTest
    static final ArchRule noFeatureDependsOnTheEnginePackage = noClasses()
            .that()
            .resideOutsideOfPackage(ENGINE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ENGINE);

    @ArchTest
    static final ArchRule noCyclesBetweenFeatures =
            slices().matching("se.backabarnet.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noCyclesInsideTheEnginePackage =
            slices().matching("se.backabarnet.engine.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule delegatesAreOnlyForTheModels = classes()
            .that()
            .implement(JavaDelegate.class)
            .should()
            .resideInAPackage("se.backabarnet.engine.delegate")
            .andShould()
            .bePackagePrivate()
            .andShould()
            .haveSimpleNameEndingWith("Delegate");

    @ArchTest
    static final ArchRule delegatesLeaveTheWorkToOneService = classes()
            .that()
            .implement(JavaDelegate.class)
            .should(haveAtMostOneService())
            .andShould(beFreeOfTransactions());

    @ArchTest
    static final ArchRule theEnginePackageUsesNoRepository = noClasses()
            .that()
            .resideInAPackage(ENGINE)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Repository.class);

    @ArchTest
    static final ArchRule dependenciesComeByConstructor =
            noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class);

    @ArchTest
    static final ArchRule noDependencyComesByMethod =
            methods().should().notBeAnnotatedWith(Autowired.class).andShould().notBeAnnotatedWith(Value.class);

    @ArchTest
    static final ArchRule noFieldIsOptional = noFields().should().haveRawType(Optional.class);

    @ArchTest
    static final ArchRule entitiesAndRepositoriesStayInTheirPackage = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAnnotatedWith(Embeddable.class)
            .or()
            .areAnnotatedWith(MappedSuperclass.class)
            .or()
            .areAssignableTo(Repository.class)
            .should()
            .bePackagePrivate();

    /** Null until it is stored: by that a repository knows a new record without asking the database for it first. */
    @ArchTest
    static final ArchRule versionsTellNewFromStored =
            fields().that().areAnnotatedWith(Version.class).should().haveRawType(Integer.class);

    @ArchTest
    static final ArchRule controllersShowNoEntities = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Controller.class)
            .or()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .should(showNoEntity());

    @ArchTest
    static void everyPackageSaysWhatLivesInIt(JavaClasses classes) {
        assertThat(classes.stream().map(JavaClass::getPackageName).distinct())
                .allMatch(name -> Files.exists(source(name.replace('.', '/') + "/package-info.java")));
    }

    @ArchTest
    static void delegatesAreShort(JavaClasses classes) {
        assertThat(classes.stream().filter(type -> type.isAssignableTo(JavaDelegate.class)))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(linesOfExecute(type)).isBetween(1L, 30L));
    }

    private static ArchCondition<JavaClass> haveAtMostOneService() {
        return condition(
                "hold at most one service",
                type -> type.getFields().stream()
                                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                                .count()
                        <= 1);
    }

    private static ArchCondition<JavaClass> beFreeOfTransactions() {
        return condition(
                "be free of transactions",
                type -> !type.isAnnotatedWith(Transactional.class)
                        && type.getMethods().stream().noneMatch(method -> method.isAnnotatedWith(Transactional.class)));
    }

    private static ArchCondition<JavaMethod> showNoEntity() {
        return condition("show no entity", method -> Stream.concat(
                        Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .noneMatch(type -> type.isAnnotatedWith(Entity.class)));
    }

    private static <T extends HasDescription> ArchCondition<T> condition(String description, Predicate<T> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                events.add(new SimpleConditionEvent(item, holds.test(item), item.getDescription()));
            }
        };
    }

    private static long linesOfExecute(JavaClass type) {
        try {
            return Files.readAllLines(source(type.getName().replace('.', '/') + ".java")).stream()
                    .dropWhile(line -> !line.startsWith("    public void execute("))
                    .skip(1)
                    .takeWhile(line -> !line.equals("    }"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path source(String file) {
        return Path.of("src", "main", "java").resolve(file);
    }
}
