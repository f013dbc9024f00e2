package se.backabarnet.endtoend;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;

/** Demo users, each with a browser of her own, who log in once. */
final class Visitors implements AutoCloseable {

    private final Chromium chromium = new Chromium();
    private final Map<String, BrowserContext> contexts = new HashMap<>();

    /** A new page of the person's browser; of one in which nobody is logged in for null. */
    Page page(int port, String person) {
        return contexts.computeIfAbsent(String.valueOf(person), key -> context(port, person))
                .newPage();
    }

    private BrowserContext context(int port, String person) {
        BrowserContext context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("sv-SE"));
        if (person != null) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + "/login");
            page.fill("#username", person);
            page.fill("#password", "demo");
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
