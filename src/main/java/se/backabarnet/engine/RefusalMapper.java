package se.backabarnet.engine;

import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Map;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;
import se.backabarnet.RefusedException;

/**
 * Answers a refusal with status 400 and its words, in the shape of the engine's own errors. Found by Jersey as a
 * service, so that it holds for {@code /engine-rest} and for the interface that Tasklist uses.
 */
public class RefusalMapper implements ExceptionMapper<RefusedException> {

    @Override
    public Response toResponse(RefusedException refusal) {
        return Response.status(Response.Status.BAD_REQUEST)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("type", "RefusedException", "message", refusal.getMessage()))
                .build();
    }

    /** Registers the mapper in every Jersey application. */
    public static class Discovery implements ForcedAutoDiscoverable {

        @Override
        public void configure(FeatureContext context) {
            context.register(RefusalMapper.class);
        }
    }
}
