package se.backabarnet.endtoend;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** What was on the screen, step by step, in {@code target/screenshots/}. */
final class Screenshots {

    static final int DESK = 1440;
    static final int PHONE = 390;
    static final int HEIGHT = 1000;

    private static final Path FOLDER = Path.of("target", "screenshots");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Screenshots() {}

    static void take(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve("%02d-%s.png".formatted(COUNT.incrementAndGet(), name)))
                .setFullPage(true));
    }

    /** The whole page, under a name of its own that stays the same from run to run. */
    static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve("page-%s.png".formatted(name)))
                .setFullPage(true));
    }

    /** The page as wide as it is on a desk. */
    static void desk(Page page) {
        page.setViewportSize(DESK, HEIGHT);
    }

    /** The page as wide as it is on a phone. */
    static void phone(Page page) {
        page.setViewportSize(PHONE, HEIGHT);
    }
}
