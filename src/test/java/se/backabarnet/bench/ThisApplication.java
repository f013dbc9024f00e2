package se.backabarnet.bench;

import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import se.backabarnet.BackaBarnetApplication;

/** The application as it ships, in its development profile; only jobs wait until the benchmark runs them. */
final class ThisApplication {

    private ThisApplication() {}

    static Contender start(String url) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(BackaBarnetApplication.class)
                .initializers((ApplicationContextInitializer<GenericApplicationContext>)
                        application -> application.registerBean("counting", Counting.class, Counting::new))
                .properties(Map.of("logging.level.root", "warn"))
                .run(
                        "--server.port=0",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--spring.main.banner-mode=off",
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + BenchServer.USER,
                        "--backabarnet.data-dir=" + BenchServer.FOLDER.resolve("data"));
        return new Contender(
                "this application",
                context.getBean(ProcessEngine.class),
                new JdbcTemplate(BenchServer.pool(url, 5)),
                context);
    }

    private static final class Counting implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource dataSource && name.equals("dataSource")
                    ? new CountingDataSource(dataSource)
                    : bean;
        }
    }
}
