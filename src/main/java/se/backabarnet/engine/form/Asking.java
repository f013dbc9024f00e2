package se.backabarnet.engine.form;

/**
 * How a field asks.
 *
 * @param key under which its answer lies, with dots for one within another
 * @param disabled shows a value that is not sent
 * @param locked shows a value that is sent and cannot be changed
 * @param lockedWhen the same while it is true; null when it never is
 * @param byDefault what stands there until somebody answers, or null
 */
public record Asking(
        String key, boolean required, boolean disabled, boolean locked, Expression lockedWhen, Object byDefault) {}
