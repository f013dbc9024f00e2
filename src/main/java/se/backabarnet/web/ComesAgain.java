package se.backabarnet.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** A page that waits for something, and is loaded again by the browser until it has come. */
public final class ComesAgain {

    private static final String BY_ITSELF = "uppdaterad";
    private static final int SECONDS = 5;

    private ComesAgain() {}

    /** Lets the browser load this page once more in a moment. */
    public static void soon(HttpServletResponse response) {
        response.setHeader("Refresh", SECONDS + ";url=?" + BY_ITSELF);
    }

    /** Whether it was the browser that loaded a page again, and not its reader. */
    public static boolean byItself(HttpServletRequest request) {
        return BY_ITSELF.equals(request.getQueryString());
    }
}
