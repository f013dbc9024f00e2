package se.backabarnet.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The one place at which everything that comes in as text, in a field, a file's name or JSON, becomes {@link PlainText}. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class PlainTextFilter extends OncePerRequestFilter {

    /** No form and no honest call of a program is so large; it is read whole. */
    private static final int LARGEST_JSON = 8 * 1024 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isJson(request)) {
            chain.doFilter(new PlainRequest(request), response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_JSON + 1);
        if (body.length > LARGEST_JSON) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(new PlainJson(request, plain(body)), response);
        }
    }

    private static boolean isJson(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "application/", 0, 12) && type.contains("json");
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

    private static class PlainRequest extends HttpServletRequestWrapper {

        private Map<String, String[]> parameters;

        PlainRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getParameter(String name) {
            String[] values = getParameterValues(name);
            return values == null ? null : values[0];
        }

        @Override
        public String[] getParameterValues(String name) {
            return getParameterMap().get(name);
        }

        /** Not before somebody asks: a form that is too large is refused without being read. */
        @Override
        public Map<String, String[]> getParameterMap() {
            if (parameters == null) {
                Map<String, String[]> all = new LinkedHashMap<>();
                super.getParameterMap()
                        .forEach((name, values) -> all.put(
                                PlainText.of(name),
                                Stream.of(values).map(PlainText::of).toArray(String[]::new)));
                parameters = Collections.unmodifiableMap(all);
            }
            return parameters;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(getParameterMap().keySet());
        }

        @Override
        public Collection<Part> getParts() throws IOException, ServletException {
            return super.getParts().stream().map(PlainRequest::plain).toList();
        }

        @Override
        public Part getPart(String name) throws IOException, ServletException {
            Part part = super.getPart(name);
            return part == null ? null : plain(part);
        }

        private static Part plain(Part part) {
            return (Part) Proxy.newProxyInstance(
                    Part.class.getClassLoader(), new Class<?>[] {Part.class}, (proxy, method, arguments) -> {
                        try {
                            Object answer = method.invoke(part, arguments);
                            return answer instanceof String text ? PlainText.of(text) : answer;
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    });
        }
    }

    private static final class PlainJson extends PlainRequest {

        private final byte[] body;

        PlainJson(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public int getContentLength() {
            return body.length;
        }

        @Override
        public long getContentLengthLong() {
            return body.length;
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream bytes = new ByteArrayInputStream(body);
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
    }
}
