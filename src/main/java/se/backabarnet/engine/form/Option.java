package se.backabarnet.engine.form;

/**
 * Something to choose.
 *
 * @param value what is sent: text, number, boolean, list or map
 * @param label what a person sees
 */
public record Option(Object value, String label) {}
