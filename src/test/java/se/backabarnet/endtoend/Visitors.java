package se.backabarnet.endtoend;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.HashMap;
import java.util.Map;
import se.backabarnet.Chromium;

/** People, each with a browser of her own, who log in once. To be used by one thread. */
final class Visitors implements AutoCloseable {

    private final Chromium chromium = new Chromium();
    private final Map<String, BrowserContext> contexts = new HashMap<>();

    /** A new page of a demo user's browser; of one in which nobody is logged in for null. */
    Page page(int port, String person) {
        return page(port, person, "demo");
    }

    Page page(int port, String person, String password) {
        return contexts.computeIfAbsent(String.valueOf(person), key -> context(port, person, password))
                .newPage();
    }

    /** Without motion, or colours would be measured on their way from one theme to the other. */
    private BrowserContext context(int port, String person, String password) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setLocale("sv-SE")
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(Screenshots.DESK, Screenshots.HEIGHT));
        if (person != null) {
            Page page = context.newPage();
            page.navigate("/login");
            page.fill("#username", person);
            page.fill("#password", password);
            page.click("main button[type=submit]");
            // a page that is closed while it still changes may never answer
            page.waitForURL(url -> !url.contains("/login"));
        }
        return context;
    }

    @Override
    public void close() {
        chromium.close();
    }
}
