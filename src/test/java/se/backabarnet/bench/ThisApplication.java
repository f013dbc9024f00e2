package se.backabarnet.bench;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import se.backabarnet.BackaBarnetApplication;

/** The application as it ships, in its development profile; only jobs wait until the benchmark runs them. */
final class ThisApplication {

    private ThisApplication() {}

    static Contender start(String url) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(BackaBarnetApplication.class)
                .initializers((ApplicationContextInitializer<GenericApplicationContext>) application -> {
                    application.registerBean("counting", Counting.class, Counting::new);
                    application.registerBean("withoutTests", WithoutTests.class, WithoutTests::new);
                    application.registerBean(
                            "nowhere", JavaMailSender.class, Nowhere::new, bean -> bean.setPrimary(true));
                })
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

    /** Tests lie beside the application, but are no part of it. */
    private static final class WithoutTests extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory factory) throws IOException {
            return type.getResource().getURL().getPath().contains("/test-classes/");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof WithoutTests;
        }

        @Override
        public int hashCode() {
            return WithoutTests.class.hashCode();
        }
    }

    /** Mails are composed for every receiver, and then dropped. */
    private static final class Nowhere extends JavaMailSenderImpl {

        @Override
        protected void doSend(MimeMessage[] messages, Object[] originals) {}
    }
}
