package se.backabarnet.agreement;

import java.util.List;

/**
 * What an area decides about its agreement.
 *
 * @param childrenYear the year before which all children of the area are included; null while it is open
 * @param followUpYear the year of the first yearly follow-up; null while it is open
 * @param costs the cost appendix, row by row
 * @param costNotes what else is said of the costs, or null
 * @param additions what the parties agree on beside the wording, or null
 */
record Draft(Integer childrenYear, Integer followUpYear, List<CostRow> costs, String costNotes, String additions) {}
