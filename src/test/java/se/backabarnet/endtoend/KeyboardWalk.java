package se.backabarnet.endtoend;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Goes through a page with the tab key alone, and tells of whatever it did not reach or where it did not see itself. */
final class KeyboardWalk {

    private static final int MOST_STEPS = 400;

    /**
     * Numbers each stop of the tab key; radio buttons of a group are one; and goes to the top. From then on the page notes where one is just
     * before the key is pressed again, when all that the key before it moved has come to rest. Whoever walks into a
     * frame presses the key there, where this page hears nothing of it: it only loses the focus.
     */
    private static final String BEGIN =
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
                document.body.tabIndex = -1;
                document.body.focus();
                const where = () => {
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
                };
                const noted = [];
                const note = () => noted.push(where());
                addEventListener('keydown', note, true);
                addEventListener('blur', () => document.activeElement.tagName === 'IFRAME' && note());
                window.walked = () => [...noted.slice(1), where()];
                return count;
            }""";

    /** A frame lives in a process of its own, and has the focus a moment after it was walked into. */
    private static final String TWO_DRAWINGS_LATER =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

    private KeyboardWalk() {}

    @SuppressWarnings("unchecked")
    static List<String> through(Page page) {
        int stops = Math.min((Integer) page.evaluate(BEGIN), MOST_STEPS);
        Walk walk = new Walk();
        for (int pressed = 0; !walk.isOver && pressed <= MOST_STEPS; ) {
            int more = Math.max(1, stops - walk.visited.size() + 1);
            for (int press = 0; press < more; press++) {
                page.keyboard().down("Tab");
                if (page.frames().size() > 1) {
                    page.evaluate(TWO_DRAWINGS_LATER);
                }
            }
            page.keyboard().up("Tab");
            pressed += more;
            walk = Walk.of((List<Map<String, Object>>) page.evaluate("walked()"));
        }
        if (walk.visited.size() < stops) {
            walk.problems.add(
                    "reached " + walk.visited.size() + " of " + stops + " stops, the last of them " + walk.visited);
        }
        return walk.problems;
    }

    /** The stops up to the first that was visited before, or to where the page ends. */
    private static final class Walk {

        private final List<String> visited = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private boolean isOver;

        static Walk of(List<Map<String, Object>> noted) {
            Walk walk = new Walk();
            noted.forEach(walk::arrive);
            return walk;
        }

        private void arrive(Map<String, Object> where) {
            String stop = where == null ? null : where.get("stop").toString();
            if (isOver || isAnotherPartOf(stop)) {
                return;
            }
            if (where == null || visited.contains(stop)) {
                isOver = true;
                return;
            }
            visited.add(stop);
            if (!(Boolean) where.get("visible")) {
                problems.add("not seen: " + where.get("html"));
            }
        }

        /** A date's year, month and day are three stops of one field. */
        private boolean isAnotherPartOf(String stop) {
            return !visited.isEmpty() && visited.get(visited.size() - 1).equals(stop);
        }
    }
}
