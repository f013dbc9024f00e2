package se.backabarnet.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Answers what Tomcat refuses before the application sees it, such as an address that is none, in place of Tomcat's own
 * page: in the shape of every other error that a program gets, which a person can read as well.
 */
@Component
class PlainErrorReport implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    private final MessageSourceAccessor messages;

    PlainErrorReport(MessageSourceAccessor messages) {
        this.messages = messages;
    }

    /** After Spring Boot, which puts Tomcat's own report there. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(context -> {
            StandardHost host = (StandardHost) context.getParent();
            host.setErrorReportValveClass("");
            host.getPipeline().addValve(new Report());
        });
    }

    private final class Report extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, Throwable thrown) {
            int status = response.getStatus();
            if (status < HttpServletResponse.SC_BAD_REQUEST
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            try {
                response.setContentType("application/json");
                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                Writer writer = response.getReporter();
                if (writer != null) {
                    writer.write(body(status));
                    response.finishResponse();
                }
            } catch (IOException | IllegalStateException gone) {
                getContainer().getLogger().debug("Nobody reads the answer", gone);
            }
        }
    }

    private String body(int status) {
        Mistake mistake = Mistake.of(status).orElse(null);
        return "{\"type\":\"%s\",\"message\":\"%s\"}"
                .formatted(
                        mistake == null
                                ? "INTERNAL_SERVER_ERROR"
                                : mistake.status().name(),
                        mistake == null ? messages.getMessage("error.500.message") : mistake.words(messages));
    }
}
