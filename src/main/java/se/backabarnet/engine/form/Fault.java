package se.backabarnet.engine.form;

/**
 * What keeps a form from being used.
 *
 * @param element the id of the component; null when the form as a whole is meant
 * @param what is wrong, in Swedish and without a full stop
 * @param allowed what to write instead, as a Swedish sentence
 */
public record Fault(String element, String what, String allowed) {}
