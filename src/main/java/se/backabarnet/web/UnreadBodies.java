package se.backabarnet.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Lets no thread wait for long for a body that nobody has asked for. Tomcat would, and whoever sends none of it would need
 * few connections to hold all threads. The answer goes out first. A browser that is in the midst of sending a file shows it
 * only when all was taken, so a few threads take the rest of bodies and forget it; when these are busy, the connection ends.
 */
@Component
class UnreadBodies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final int MOST_WAITING = 20;
    private static final long MOST_TAKEN = 200L * 1024 * 1024;

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addEngineValves(new Rest());
    }

    private static final class Rest extends ValveBase {

        private final Semaphore waiting = new Semaphore(MOST_WAITING);

        Rest() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            getNext().invoke(request, response);
            if (!request.isAsync() && !isRead(request)) {
                response.finishResponse();
                if (waiting.tryAcquire()) {
                    try {
                        forget(request);
                    } finally {
                        waiting.release();
                    }
                }
                if (!isRead(request)) {
                    request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
                }
            }
        }

        private static boolean isRead(Request request) {
            AtomicBoolean read = new AtomicBoolean();
            request.getCoyoteRequest().action(ActionCode.REQUEST_BODY_FULLY_READ, read);
            return read.get();
        }

        /** Below the stream that the application reads from, which ends with the answer. */
        private void forget(Request request) {
            Nowhere nowhere = new Nowhere();
            long taken = 0;
            try {
                int read = 0;
                while (read >= 0 && taken < MOST_TAKEN) {
                    read = request.getCoyoteRequest().doRead(nowhere);
                    taken += read;
                }
            } catch (IOException gone) {
                getContainer().getLogger().debug("The rest of a body does not come", gone);
            }
        }
    }

    private static final class Nowhere implements ApplicationBufferHandler {

        private ByteBuffer piece;

        @Override
        public void setByteBuffer(ByteBuffer piece) {
            this.piece = piece;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return piece;
        }

        @Override
        public void expand(int size) {
            // takes pieces of any size
        }
    }
}
