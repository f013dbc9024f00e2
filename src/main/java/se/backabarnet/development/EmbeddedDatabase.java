package se.backabarnet.development;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * Gives development a real PostgreSQL without anything to install. Who names a database of her own
 * ({@code SPRING_DATASOURCE_URL}) gets that one instead, as do the tests.
 */
@Configuration(proxyBeanMethods = false)
@Profile("development")
@ConditionalOnProperty(name = "spring.datasource.url", havingValue = "embedded", matchIfMissing = true)
class EmbeddedDatabase {

    @Bean
    PostgresServer postgresServer(DataFolder folder) {
        return PostgresServer.start(folder.path());
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(PostgresServer server) {
        return DataSourceBuilder.create()
                .type(HikariDataSource.class)
                .url(server.jdbcUrl())
                .username(PostgresServer.USER)
                .build();
    }
}
