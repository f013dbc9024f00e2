package se.backabarnet.settings;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Refuses a start in production that lacks a setting, before anything else happens, so that a forgotten variable is
 * neither a stack trace nor a surprise weeks later. It also keeps development out of production: a packaged application
 * has no embedded database and must never get demo users.
 */
class ProductionSettings implements EnvironmentPostProcessor {

    private static final int SHORTEST_PASSWORD = 12;
    private static final int FEWEST_ITERATIONS = 600_000;
    private static final String PUBLIC_URL = "backabarnet.public-url";

    private static final List<Setting> REQUIRED = List.of(
            new Setting(
                    "SPRING_DATASOURCE_URL",
                    "spring.datasource.url",
                    "the PostgreSQL database, such as jdbc:postgresql://db:5432/backabarnet",
                    url -> url.startsWith("jdbc:postgresql:")),
            new Setting("SPRING_DATASOURCE_USERNAME", "spring.datasource.username", "the user of the database"),
            new Setting("SPRING_DATASOURCE_PASSWORD", "spring.datasource.password", "that user's password"),
            new Setting("SPRING_MAIL_HOST", "spring.mail.host", "the mail server that takes the application's mail"),
            new Setting(
                    "BACKABARNET_MAIL_FROM",
                    "backabarnet.mail-from",
                    "the sender address of every mail",
                    address -> address.matches("[^@\\s]+@[^@\\s]+")),
            new Setting(
                    "BACKABARNET_PUBLIC_URL",
                    PUBLIC_URL,
                    "where people reach the application, such as https://backabarnet.example",
                    ProductionSettings::isWebAddress),
            new Setting(
                    "BACKABARNET_ADMIN_PASSWORD",
                    "backabarnet.admin-password",
                    "the first administrator's password, at least " + SHORTEST_PASSWORD + " characters",
                    password -> password.length() >= SHORTEST_PASSWORD));

    private final boolean packaged;

    ProductionSettings() {
        this(!ClassUtils.isPresent(
                "io.zonky.test.db.postgres.embedded.EmbeddedPostgres", ProductionSettings.class.getClassLoader()));
    }

    ProductionSettings(boolean packaged) {
        this.packaged = packaged;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean production = environment.acceptsProfiles(Profiles.of("production"));
        boolean development = environment.acceptsProfiles(Profiles.of("development"));
        if (production && development) {
            throw new StartRefusedException("the profiles production and development exclude each other;"
                    + " set SPRING_PROFILES_ACTIVE=production alone");
        }
        if (packaged && !production) {
            throw new StartRefusedException("the packaged application holds no development database;"
                    + " set SPRING_PROFILES_ACTIVE=production and the settings that production needs");
        }
        if (production) {
            requireAll(environment);
            requireSlowHashes(environment);
            keepCookieOnHttps(environment);
        }
    }

    private static void requireAll(Environment environment) {
        String complaints = REQUIRED.stream()
                .filter(setting -> !setting.isGoodIn(environment))
                .map(setting -> setting.complaint(environment))
                .collect(Collectors.joining("; "));
        if (!complaints.isEmpty()) {
            throw new StartRefusedException(complaints);
        }
    }

    private static void requireSlowHashes(Environment environment) {
        if (environment.getProperty("backabarnet.password.iterations", Integer.class, FEWEST_ITERATIONS)
                < FEWEST_ITERATIONS) {
            throw new StartRefusedException("BACKABARNET_PASSWORD_ITERATIONS is not usable (at least "
                    + FEWEST_ITERATIONS + ", which it is when it is left out)");
        }
    }

    /** A browser returns a secure cookie over https only, so the session's is secure exactly when people come that way. */
    private static void keepCookieOnHttps(ConfigurableEnvironment environment) {
        boolean https = environment.getRequiredProperty(PUBLIC_URL).startsWith("https:");
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "secureCookie", Map.of("server.servlet.session.cookie.secure", String.valueOf(https))));
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private record Setting(String variable, String property, String purpose, Predicate<String> good) {

        Setting(String variable, String property, String purpose) {
            this(variable, property, purpose, value -> true);
        }

        boolean isGoodIn(Environment environment) {
            String value = environment.getProperty(property);
            return StringUtils.hasText(value) && good.test(value);
        }

        String complaint(Environment environment) {
            boolean missing = !StringUtils.hasText(environment.getProperty(property));
            return "%s is %s (%s)".formatted(variable, missing ? "missing" : "not usable", purpose);
        }
    }
}
