package se.backabarnet.account;

import java.time.LocalDate;

/**
 * A role on a person's own page.
 *
 * @param roleKey the key of the role's name
 * @param area what the area is called; null for a national role
 * @param from null when it was given by hand and no day is known
 * @param standsInFor the name of the absent person, null for a role of her own
 * @param state CURRENT, COMING or OVER
 */
record HeldRole(String roleKey, String area, LocalDate from, LocalDate to, String standsInFor, String state) {}
