package se.backabarnet.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.apache.catalina.valves.RemoteIpValve;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.embedded.TomcatWebServerFactoryCustomizer;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** Whose word counts for where a call comes from. */
class TrustedProxiesTest {

    @Test
    void nobodysUntilSomebodyIsNamed() throws IOException {
        assertThat(believed(Map.of())).isNull();
    }

    @Test
    void thatOfTheNamedAlone() throws IOException {
        assertThat(believed(Map.of("BACKABARNET_TRUSTED_PROXIES", "10\\.0\\.0\\.[56]")))
                .isEqualTo("10\\.0\\.0\\.[56]");
    }

    private static String believed(Map<String, Object> settings) throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .forEach(environment.getPropertySources()::addLast);
        ServerProperties server =
                Binder.get(environment).bind("server", ServerProperties.class).get();
        TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory();
        new TomcatWebServerFactoryCustomizer(environment, server).customize(tomcat);
        return tomcat.getEngineValves().stream()
                .filter(RemoteIpValve.class::isInstance)
                .map(RemoteIpValve.class::cast)
                .findFirst()
                .orElseThrow()
                .getInternalProxies();
    }
}
