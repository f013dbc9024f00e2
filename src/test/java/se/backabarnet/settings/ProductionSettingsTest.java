package se.backabarnet.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

@ExtendWith(OutputCaptureExtension.class)
class ProductionSettingsTest {

    private final Map<String, Object> variables = new HashMap<>(Map.of(
            "SPRING_PROFILES_ACTIVE", "production",
            "SPRING_DATASOURCE_URL", "jdbc:postgresql://db:5432/backabarnet",
            "SPRING_DATASOURCE_USERNAME", "backabarnet",
            "SPRING_DATASOURCE_PASSWORD", "hidden-one",
            "SPRING_MAIL_HOST", "mail",
            "BACKABARNET_MAIL_FROM", "rollout@backabarnet.example",
            "BACKABARNET_PUBLIC_URL", "https://backabarnet.example",
            "BACKABARNET_ADMIN_PASSWORD", "hidden-two-long"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SPRING_DATASOURCE_URL",
                "SPRING_DATASOURCE_USERNAME",
                "SPRING_DATASOURCE_PASSWORD",
                "SPRING_MAIL_HOST",
                "BACKABARNET_MAIL_FROM",
                "BACKABARNET_PUBLIC_URL",
                "BACKABARNET_ADMIN_PASSWORD"
            })
    void aMissingVariableRefusesTheStartInOneLine(String variable, CapturedOutput output) {
        variables.put(variable, "");
        assertThatThrownBy(this::start).isInstanceOf(StartRefusedException.class);
        variables.remove(variable);

        assertThatThrownBy(this::start).isInstanceOf(StartRefusedException.class);

        assertThat(output.getErr().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("The start was refused: " + variable + " is missing ("));
        assertThat(output.getAll()).doesNotContain("\tat ").doesNotContain("hidden");
    }

    @ParameterizedTest
    @CsvSource({
        "BACKABARNET_ADMIN_PASSWORD, elevenchars",
        "BACKABARNET_PUBLIC_URL, rollout.example.org",
        "BACKABARNET_PUBLIC_URL, 'https://not valid'",
        "BACKABARNET_MAIL_FROM, rollout",
        "SPRING_DATASOURCE_URL, jdbc:h2:mem:backabarnet",
        "BACKABARNET_PASSWORD_ITERATIONS, 599999"
    })
    void aValueThatCannotBeUsedRefusesTheStart(String variable, String value) {
        variables.put(variable, value);

        assertThatThrownBy(this::start)
                .isInstanceOf(StartRefusedException.class)
                .hasMessageStartingWith(variable + " is not usable")
                .hasMessageNotContaining(value);
    }

    @Test
    void productionAndDevelopmentExcludeEachOther() {
        variables.put("SPRING_PROFILES_ACTIVE", "production,development");

        assertThatThrownBy(this::start).isInstanceOf(StartRefusedException.class);
    }

    @ParameterizedTest
    @CsvSource({"https://backabarnet.example, true", "http://localhost:8080, false"})
    void theCookieIsSecureWherePeopleComeByHttps(String url, String secure) {
        variables.put("BACKABARNET_PUBLIC_URL", url);

        try (ConfigurableApplicationContext context = start()) {
            assertThat(context.getEnvironment().getProperty("server.servlet.session.cookie.secure"))
                    .isEqualTo(secure);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"development", "prod"})
    void thePackagedApplicationRunsInProductionOnly(String profile) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.setActiveProfiles(profile);

        assertThatThrownBy(() -> new ProductionSettings(true).postProcessEnvironment(environment, null))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("SPRING_PROFILES_ACTIVE=production");
        new ProductionSettings(false).postProcessEnvironment(environment, null);
    }

    private ConfigurableApplicationContext start() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        SpringApplication application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setEnvironment(environment);
        return application.run();
    }

    @Configuration
    static class Nothing {}
}
