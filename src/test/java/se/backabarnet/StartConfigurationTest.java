package se.backabarnet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class StartConfigurationTest {

    @Autowired
    private EntityManagerFactory entities;

    /** The area of a rollout is loaded when somebody asks for it; all else is loaded as a whole. */
    @Test
    void proxiesAreMadeWhereTheyAreUsed() {
        assertThat(entities.unwrap(SessionFactoryImplementor.class)
                        .getMappingMetamodel()
                        .streamEntityDescriptors())
                .filteredOn(entity -> entity.getRepresentationStrategy().getProxyFactory() != null)
                .extracting(EntityPersister::getEntityName)
                .containsExactly("se.backabarnet.rollout.Area");
    }
}
