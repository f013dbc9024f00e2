package se.backabarnet;

import jakarta.persistence.EntityManagerFactory;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.jpa.boot.spi.IntegratorProvider;
import org.hibernate.jpa.boot.spi.JpaSettings;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.ToOne;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;
import org.springframework.boot.autoconfigure.orm.jpa.HibernatePropertiesCustomizer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.server.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the start short: what gets ready on other threads begins first, and nothing is made that nobody uses. */
@Configuration(proxyBeanMethods = false)
class StartConfiguration {

    /** Hibernate gets ready beside the web server, which asks for nearly every other part. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> hibernateBeforeTheWebServer(
            EntityManagerFactory begun) {
        return server -> {};
    }

    /** A class is made at every start for each entity that may stand for one not yet loaded; few ever do. */
    @Bean
    HibernatePropertiesCustomizer proxiesWhereTheyAreUsed() {
        IntegratorProvider integrators = () -> List.of(new NoIdleProxies());
        return properties -> properties.put(JpaSettings.INTEGRATOR_PROVIDER, integrators);
    }

    private static final class NoIdleProxies implements Integrator {

        @Override
        public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor sessions) {
            Collection<PersistentClass> entities = metadata.getEntityBindings();
            Set<String> loadedLater = entities.stream()
                    .flatMap(entity -> entity.getProperties().stream())
                    .map(Property::getValue)
                    .filter(ToOne.class::isInstance)
                    .map(value -> ((ToOne) value).getReferencedEntityName())
                    .collect(Collectors.toSet());
            entities.stream()
                    .filter(entity -> !loadedLater.contains(entity.getEntityName()))
                    .forEach(entity -> entity.setLazy(false));
        }

        @Override
        public void disintegrate(SessionFactoryImplementor sessions, SessionFactoryServiceRegistry registry) {}
    }
}
