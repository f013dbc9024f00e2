package se.backabarnet.account;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An absence as a page shows it.
 *
 * @param name the other one's name: the deputy's, or that of the absent person
 */
record AbsenceView(UUID id, String name, String area, LocalDate from, LocalDate to) {}
