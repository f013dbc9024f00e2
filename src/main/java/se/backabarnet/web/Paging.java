package se.backabarnet.web;

import java.util.function.IntFunction;
import org.springframework.ui.Model;

/** The way through a list that is shown page by page. Pages are counted from 1, in addresses as on the page. */
public final class Paging {

    /** Nobody leafs so far, and what an address says beyond it is no number that a database counts to. */
    private static final int LAST = 100_000;

    private Paging() {}

    /** The page that an address asks for, or the nearest one that there can be. */
    public static int page(int asked) {
        return Math.min(Math.max(1, asked), LAST);
    }

    /**
     * Tells the template, for its part {@code paging}, where the pages before and after are.
     *
     * @param more whether there is one after it
     * @param address that of a page, by its number
     */
    public static void links(Model model, int page, boolean more, IntFunction<String> address) {
        model.addAttribute("previous", page > 1 ? address.apply(page - 1) : null);
        model.addAttribute("next", more ? address.apply(page + 1) : null);
    }
}
