package se.backabarnet.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A file that a browser keeps and does not show. Whatever it holds, nothing of it runs on our address. */
public final class Attachment {

    private static final String NOTHING_RUNS = "sandbox; default-src 'none'";

    private Attachment() {}

    /** Answers with a file. */
    public static void send(HttpServletResponse response, String mediaType, String name, byte[] content)
            throws IOException {
        response.setContentLength(content.length);
        open(response, mediaType, name).write(content);
    }

    /** Answers with a file that the caller writes; where its length is known, the caller sets it before. */
    public static OutputStream open(HttpServletResponse response, String mediaType, String name) throws IOException {
        response.setContentType(mediaType);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("Content-Security-Policy", NOTHING_RUNS);
        return response.getOutputStream();
    }
}
