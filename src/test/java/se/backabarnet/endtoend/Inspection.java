package se.backabarnet.endtoend;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;

/**
 * One visit of a page: it is opened once, and looked at in both themes, as wide as on a desk, on a phone and at its
 * narrowest, and as it is printed. Tells of whatever does not hold, and keeps the screens.
 */
final class Inspection {

    private static final int NARROWEST = 320;

    /** A4 between margins of 15 mm. */
    private static final int PAPER = 680;

    /** What nobody can press on paper, and leads nowhere. */
    private static final String OF_THE_SCREEN =
            """
            () => [...document.querySelectorAll('button, [role=button], nav, search, input[type=file], header.site, footer.site')]
                .filter(element => element.checkVisibility()).map(element => element.outerHTML.slice(0, 120))""";

    /** One that comes again by itself would do so while it is looked at. */
    private static final String STAY = "window.stop()";

    private final Page page;
    private final Visit visit;
    private final List<String> problems = new ArrayList<>();

    private Inspection(Page page, Visit visit) {
        this.page = page;
        this.visit = visit;
    }

    /** What is wrong with what is at the address. */
    static List<String> of(Page page, Visit visit, String address) {
        return new Inspection(page, visit).at(address);
    }

    private List<String> at(String address) {
        List<String> complaints = Complaints.of(page);
        int status = page.navigate(address).status();
        if (status != visit.status()) {
            problems.add("status " + status);
        }
        visit.deed().accept(page);
        page.evaluate(STAY);
        wear(ColorScheme.DARK, visit.name() + "-dark");
        wear(ColorScheme.LIGHT, visit.name() + "-" + Screenshots.DESK);
        tell("by keyboard", KeyboardWalk.through(page));
        beNarrow();
        bePrinted();
        tell("the browser complains", complaints);
        return problems;
    }

    private void wear(ColorScheme scheme, String screenshot) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        Screenshots.keep(page, screenshot);
        tell("axe, " + scheme, Axe.complaints(page));
    }

    private void beNarrow() {
        page.evaluate("document.activeElement.blur()");
        Screenshots.phone(page);
        Screenshots.keep(page, visit.name() + "-" + Screenshots.PHONE);
        fit(NARROWEST);
    }

    @SuppressWarnings("unchecked")
    private void bePrinted() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        fit(PAPER);
        tell("on paper", (List<String>) page.evaluate(OF_THE_SCREEN));
    }

    private void fit(int width) {
        page.setViewportSize(width, Screenshots.HEIGHT);
        int taken = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (taken > width) {
            problems.add("in " + width + " pixels it is " + taken + " wide");
        }
    }

    private void tell(String where, List<String> found) {
        found.forEach(one -> problems.add(where + ": " + one));
    }
}
