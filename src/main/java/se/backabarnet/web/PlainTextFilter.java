package se.backabarnet.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
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

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(PlainJson.isIn(request) ? new PlainJson(request) : new PlainRequest(request), response);
        } catch (PlainJson.UnreadableException body) {
            response.sendError(body.status().value());
        }
    }

    static class PlainRequest extends HttpServletRequestWrapper {

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
}
