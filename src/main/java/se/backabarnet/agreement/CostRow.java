package se.backabarnet.agreement;

/**
 * A row of the cost appendix.
 *
 * @param amount in whole kronor
 */
record CostRow(String what, long amount) {}
