package se.backabarnet.endtoend;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.function.Consumer;

/**
 * A page as somebody sees it, in one of its states.
 *
 * @param name of its screenshots
 * @param person who opens it; null for nobody, who is not logged in
 * @param address of the page
 * @param status that the address answers with
 * @param deed what is done there before one looks
 */
record Visit(String name, String person, String address, int status, Consumer<Page> deed) {

    private static final int OK = 200;

    Visit(String name, String person, String address) {
        this(name, person, address, OK, page -> {});
    }

    Visit answering(int otherStatus) {
        return new Visit(name, person, address, otherStatus, deed);
    }

    /** After whatever is done on the page, something is found to be wrong there. */
    Visit refused(Consumer<Page> what) {
        return after(what, "main .error, main [role=alert]");
    }

    /** After a button is pressed, something is found to be wrong. */
    Visit refusedBy(String button) {
        return refused(page -> page.click(button));
    }

    /** After whatever is done on the page, it says that it was done. */
    Visit done(Consumer<Page> what) {
        return after(what, "main [role=status]");
    }

    private Visit after(Consumer<Page> what, String answer) {
        return new Visit(name, person, address, status, page -> {
            Locator answered = page.locator(answer).first();
            what.accept(page);
            answered.waitFor();
            page.waitForLoadState();
        });
    }

    @Override
    public String toString() {
        return name;
    }
}
