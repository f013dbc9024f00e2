package se.backabarnet.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** A request whose JSON is {@link PlainText} for whoever reads it, as often as he likes. It is read whole, by the first. */
public final class PlainJson extends PlainTextFilter.PlainRequest {

    /** No form and no honest call of a program is so large; it is read whole. */
    private static final int LARGEST_JSON = 8 * 1024 * 1024;

    private byte[] body;

    PlainJson(HttpServletRequest request) {
        super(request);
    }

    /** Whether what was sent is JSON. */
    public static boolean isIn(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        return type.startsWith("application/") && type.contains("json");
    }

    /** Not before somebody asks: whoever may not call is refused without being read. */
    private byte[] body() throws IOException {
        if (body == null) {
            byte[] sent = super.getContentLengthLong() > LARGEST_JSON ? null : read();
            if (sent == null || sent.length > LARGEST_JSON) {
                throw new UnreadableException(HttpStatus.PAYLOAD_TOO_LARGE, null);
            }
            body = plain(sent);
        }
        return body;
    }

    private byte[] read() throws IOException {
        try {
            return super.getInputStream().readNBytes(LARGEST_JSON + 1);
        } catch (IOException cutOff) {
            throw new UnreadableException(HttpStatus.REQUEST_TIMEOUT, cutOff);
        }
    }

    /** Not known before it is read. */
    @Override
    public int getContentLength() {
        return body == null ? -1 : body.length;
    }

    @Override
    public long getContentLengthLong() {
        return getContentLength();
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        ByteArrayInputStream bytes = new ByteArrayInputStream(body());
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return bytes.read(target, offset, length);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("all of it is there");
            }
        };
    }

    /** What is no UTF-8 is left to the one who reads it, and refuses it. */
    private static byte[] plain(byte[] body) {
        try {
            String json = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return PlainText.ofJson(json).getBytes(StandardCharsets.UTF_8);
        } catch (CharacterCodingException noText) {
            return body;
        }
    }

    /** Too large, or cut off on its way. */
    static final class UnreadableException extends IOException {

        private final HttpStatus status;

        UnreadableException(HttpStatus status, IOException cause) {
            super(status.toString(), cause);
            this.status = status;
        }

        HttpStatus status() {
            return status;
        }
    }
}
