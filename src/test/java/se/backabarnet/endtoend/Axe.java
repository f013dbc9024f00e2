package se.backabarnet.endtoend;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Asks axe what is wrong with a page, every rule of it. Unlike {@link AxeBuilder} it brings axe into a page once, however
 * often it is asked there, and has only what is wrong described, which takes half the time.
 */
final class Axe {

    private static final String SOURCE = source();
    private static final String IS_THERE = "() => 'axe' in window";

    /** A frame is a page of its own, and is asked by itself. */
    private static final String ASK =
            """
            () => axe.run(document, { resultTypes: ['violations'], iframes: false }).then(found => found.violations.map(
                violation => `${violation.id}: ${violation.help} ${violation.nodes.map(node => node.html)}`))""";

    private Axe() {}

    @SuppressWarnings("unchecked")
    static List<String> complaints(Page page) {
        if (!(Boolean) page.evaluate(IS_THERE)) {
            page.evaluate(SOURCE);
        }
        return (List<String>) page.evaluate(ASK);
    }

    private static String source() {
        try (InputStream axe = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(axe.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
