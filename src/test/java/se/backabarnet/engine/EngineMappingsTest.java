package se.backabarnet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import javax.sql.DataSource;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultBootstrapContext;

/** What is read in advance is what the engine, of whichever version, would have read itself. */
class EngineMappingsTest {

    private static final Engine ADVANCED = new Engine();
    private static final Engine UNAIDED = new Engine();

    @BeforeAll
    static void read() {
        EngineMappings mappings = new EngineMappings();
        mappings.initialize(new DefaultBootstrapContext());
        mappings.into(ADVANCED);
        EngineMappings.complete(ADVANCED);
        UNAIDED.initSqlSessionFactory();
    }

    @Test
    void everyStatementIsThere() {
        assertThat(inAdvance().getMappedStatementNames())
                .containsExactlyInAnyOrderElementsOf(byTheEngine().getMappedStatementNames());
        assertThat(inAdvance().getIncompleteStatements()).isEmpty();
    }

    @Test
    void theyAreWrittenForTheSameDatabase() {
        assertThat(inAdvance().getVariables()).isEqualTo(byTheEngine().getVariables());
    }

    @Test
    void theyAreRunAsTheEngineRunsThem() {
        assertThat(inAdvance())
                .usingRecursiveComparison()
                .comparingOnlyFields(
                        "defaultExecutorType", "defaultStatementTimeout", "environment", "lazyLoadingEnabled")
                .isEqualTo(byTheEngine());
    }

    private Configuration inAdvance() {
        return ADVANCED.getSqlSessionFactory().getConfiguration();
    }

    private Configuration byTheEngine() {
        return UNAIDED.getSqlSessionFactory().getConfiguration();
    }

    private static final class Engine extends StandaloneProcessEngineConfiguration {

        private static final DataSource DATABASE = mock(DataSource.class);

        Engine() {
            databaseType = DbSqlSessionFactory.POSTGRES;
            transactionFactory = new ManagedTransactionFactory();
            dataSource = DATABASE;
        }

        @Override
        protected void initSqlSessionFactory() {
            super.initSqlSessionFactory();
        }
    }
}
