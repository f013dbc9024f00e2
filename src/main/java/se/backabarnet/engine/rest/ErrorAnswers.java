package se.backabarnet.engine.rest;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.support.WebApplicationContextUtils;
import se.backabarnet.RefusedException;
import se.backabarnet.engine.access.NotAllowedException;
import se.backabarnet.web.Mistake;
import se.backabarnet.web.RequestReference;

/**
 * Answers everything that the engine's interface throws, in the shape of the engine's own errors ({@code type},
 * {@code message}, and {@code code} where the engine has one): a mistake of the caller with its status and in Swedish, a
 * failure of ours with a reference and nothing else. Found by Jersey as a service, so that it holds for
 * {@code /engine-rest} and for the interfaces of Tasklist, Cockpit and Admin.
 *
 * @param <T> a type for which the engine has an answer of its own, which comes before it only when its type is as near
 */
public class ErrorAnswers<T extends Throwable> implements ExceptionMapper<T> {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);
    private static final int BEFORE_THE_ENGINES_OWN = 1;

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(T thrown) {
        Map<String, Object> body = new LinkedHashMap<>();
        Optional<RefusedException> refused = cause(thrown, RefusedException.class);
        Optional<Mistake> mistake = refused.isPresent() ? Optional.of(Mistake.VALUE) : EngineMistakes.of(thrown);
        HttpStatus status = mistake.map(Mistake::status).orElse(HttpStatus.INTERNAL_SERVER_ERROR);
        body.put("type", refused.isPresent() ? "RefusedException" : status.name());
        if (mistake.isPresent()) {
            body.put("message", words(thrown, refused, mistake.get()));
            if (mistake.get().isOurs()) {
                LOG.error("{} {} took the database too long", request.getMethod(), request.getRequestURI(), thrown);
            } else {
                LOG.info("{} {} is answered with {}", request.getMethod(), request.getRequestURI(), mistake.get());
            }
        } else {
            String reference = RequestReference.of(request);
            body.put("message", messages().getMessage("mistake.ours", new Object[] {reference}));
            body.put("reference", reference);
            LOG.error("{} {} failed, reference {}", request.getMethod(), request.getRequestURI(), reference, thrown);
        }
        cause(thrown, ProcessEngineException.class).ifPresent(known -> body.put("code", known.getCode()));
        Response.ResponseBuilder answer = Response.status(status.value())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body);
        if (status == HttpStatus.METHOD_NOT_ALLOWED && thrown instanceof WebApplicationException known) {
            answer.header(HttpHeaders.ALLOW, known.getResponse().getHeaderString(HttpHeaders.ALLOW));
        }
        return answer.build();
    }

    private String words(T thrown, Optional<RefusedException> refused, Mistake mistake) {
        return refused.map(Throwable::getMessage)
                .or(() -> cause(thrown, NotAllowedException.class).map(Throwable::getMessage))
                .orElseGet(() -> mistake.words(messages())
                        + WrongPart.of(thrown)
                                .map(part -> " " + messages().getMessage("mistake.part", new Object[] {part}))
                                .orElse(""));
    }

    private MessageSourceAccessor messages() {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext())
                .getBean(MessageSourceAccessor.class);
    }

    private static <E> Optional<E> cause(Throwable thrown, Class<E> type) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return Optional.of(type.cast(t));
            }
        }
        return Optional.empty();
    }

    /** Registers the answers in every Jersey application, before the engine's own. */
    public static class Discovery implements ForcedAutoDiscoverable {

        private static final List<Class<?>> ALL =
                List.of(Anything.class, Any.class, OfInterface.class, OfEngine.class, OfParser.class, OfMapping.class);

        @Override
        public void configure(FeatureContext context) {
            ALL.forEach(answers -> context.register(answers, BEFORE_THE_ENGINES_OWN));
        }
    }

    static class Anything extends ErrorAnswers<Throwable> {}

    static class Any extends ErrorAnswers<Exception> {}

    static class OfInterface extends ErrorAnswers<RestException> {}

    static class OfEngine extends ErrorAnswers<ProcessEngineException> {}

    static class OfParser extends ErrorAnswers<JsonParseException> {}

    static class OfMapping extends ErrorAnswers<JsonMappingException> {}
}
