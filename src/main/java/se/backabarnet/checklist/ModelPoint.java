package se.backabarnet.checklist;

/**
 * A point as the newest models of an edition have it, before any rollout has reached it.
 *
 * @param position the point's place in its phase, for lists
 * @param candidateGroups the groups that do it, separated by commas, with {@code ${area}} for the area
 * @param form the id of the form that asks for its answers
 */
public record ModelPoint(String itemId, int phase, int position, String label, String candidateGroups, String form) {}
