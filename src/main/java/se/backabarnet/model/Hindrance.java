package se.backabarnet.model;

/**
 * Something that a rollout waits at and that the newest version does not have, or not of the same kind.
 *
 * @param element its id in the model; null when the process as a whole cannot be moved
 * @param name what it is called; null when it has no name
 * @param task whether it is a task that somebody has to do
 */
public record Hindrance(String element, String name, boolean task) {}
