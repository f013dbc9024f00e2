package se.backabarnet.endtoend;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Goes through a page with the tab key alone, and tells of whatever it did not reach or where it did not see itself. */
final class KeyboardWalk {

    private static final int MOST_STEPS = 400;

    /** Each stop of the tab key, numbered; radio buttons of a group are one. */
    private static final String NUMBER_STOPS =
            """
            () => {
                const groups = new Set();
                let count = 0;
                document.querySelectorAll('a[href], button, input, select, textarea, summary, iframe, [tabindex="0"]').forEach(element => {
                    const group = element.type === 'radio' ? element.name : null;
                    if (element.disabled || element.tabIndex < 0 || element.type === 'hidden' || !element.checkVisibility({ visibilityProperty: true })
                            || groups.has(group)) {
                        return;
                    }
                    if (group) {
                        groups.add(group);
                    }
                    element.dataset.stop = group ? 'radio ' + group : count;
                    count++;
                });
                document.activeElement.blur();
                return count;
            }""";

    private static final String WHERE =
            """
            () => {
                const element = document.activeElement;
                if (element === document.body) {
                    return null;
                }
                const style = getComputedStyle(element);
                const box = element.getBoundingClientRect();
                const seen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
                return {
                    stop: element.type === 'radio' ? 'radio ' + element.name : element.dataset.stop ?? 'none',
                    html: element.outerHTML.slice(0, 120),
                    visible: seen && (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                        || style.boxShadow !== 'none' || element.tagName === 'IFRAME'),
                };
            }""";

    private KeyboardWalk() {}

    @SuppressWarnings("unchecked")
    static List<String> through(Page page) {
        List<String> problems = new ArrayList<>();
        int stops = (Integer) page.evaluate(NUMBER_STOPS);
        List<String> visited = new ArrayList<>();
        for (int step = 0; step < MOST_STEPS; step++) {
            page.keyboard().press("Tab");
            Map<String, Object> where = (Map<String, Object>) page.evaluate(WHERE);
            String stop = where == null ? "end" : where.get("stop").toString();
            if (isAnotherPartOf(stop, visited)) {
                continue;
            }
            if (where == null || visited.contains(stop)) {
                break;
            }
            visited.add(stop);
            if (!(Boolean) where.get("visible")) {
                problems.add("not seen: " + where.get("html"));
            }
        }
        if (visited.size() < Math.min(stops, MOST_STEPS)) {
            problems.add("reached " + visited.size() + " of " + stops + " stops, the last of them " + visited);
        }
        return problems;
    }

    /** A date's year, month and day are three stops of one field. */
    private static boolean isAnotherPartOf(String stop, List<String> visited) {
        return !visited.isEmpty() && visited.get(visited.size() - 1).equals(stop);
    }
}
