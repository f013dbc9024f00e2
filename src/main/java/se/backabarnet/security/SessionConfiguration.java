package se.backabarnet.security;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.session.JdbcSessionProperties;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/** Sessions lie in the database, so that any node answers any request. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession
@EnableConfigurationProperties(JdbcSessionProperties.class)
class SessionConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SessionConfiguration.class);

    /** What a session may hold; nothing else is read, whatever lies in the table. */
    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter("maxdepth=30;maxbytes=1000000;"
            + "java.lang.*;java.util.*;java.util.concurrent.*;java.util.concurrent.locks.*;java.time.*;"
            + "org.springframework.security.**;org.springframework.web.servlet.FlashMap;org.springframework.util.*;"
            + "org.camunda.bpm.webapp.impl.security.auth.*;jakarta.servlet.http.Cookie;se.backabarnet.**;!*");

    @Bean
    @Primary
    SparingSessions sessions(JdbcIndexedSessionRepository repository) {
        return new SparingSessions(repository);
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsAsConfigured(
            ServerProperties server, JdbcSessionProperties settings) {
        return repository -> {
            repository.setDefaultMaxInactiveInterval(
                    server.getServlet().getSession().getTimeout());
            repository.setCleanupCron(settings.getCleanupCron());
            new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(repository);
        };
    }

    @Bean
    ConversionService springSessionConversionService() {
        GenericConversionService content = new GenericConversionService();
        content.addConverter(Object.class, byte[].class, SessionConfiguration::written);
        content.addConverter(byte[].class, Object.class, SessionConfiguration::read);
        return content;
    }

    private static byte[] written(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Null for what another release wrote and this one does not know: whoever it was about logs in again. */
    private static Object read(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(KNOWN);
            return in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            LOG.info("Part of a session cannot be read and is left out: {}", e.toString());
            return null;
        }
    }
}
