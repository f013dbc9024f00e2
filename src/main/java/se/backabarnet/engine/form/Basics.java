package se.backabarnet.engine.form;

/**
 * What every component has. Texts may hold {@code {{expressions}}}, or be one when they begin with {@code =}.
 *
 * @param id as the form writes it; null for none
 * @param label what a person sees above it; null for nothing
 * @param description what stands below it, or null
 * @param before what stands in front of what is typed, such as a currency; null for nothing
 * @param after what stands behind it, or null
 * @param hide hides the component and everything in it while it is true; null for a component that always shows
 * @param row components of the same row stand beside each other; null for a row of its own
 * @param columns how many sixteenths of the row it takes; null for its share
 */
public record Basics(
        String id,
        String label,
        String description,
        String before,
        String after,
        Expression hide,
        String row,
        Integer columns) {}
