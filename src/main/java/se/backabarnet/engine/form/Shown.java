package se.backabarnet.engine.form;

import java.util.List;

/** A component that takes no answer. */
public sealed interface Shown extends Component {

    /** @param text Markdown */
    record Text(Basics basics, String text) implements Shown {}

    /**
     * @param source a {@code data:} address
     * @param alternative what it shows, in words
     */
    record Image(Basics basics, String source, String alternative) implements Shown {}

    /**
     * @param rows gives a list of contexts
     * @param rowsOnPage null for all at once
     */
    record Table(Basics basics, Expression rows, List<Column> columns, Integer rowsOnPage) implements Shown {}

    /** @param key of the value in a row's context */
    record Column(String label, String key) {}

    record Separator(Basics basics) implements Shown {}

    /** @param height in pixels, or null */
    record Spacer(Basics basics, Integer height) implements Shown {}
}
