/** The pages on which people see where a rollout stands. Reads the other features and changes nothing by itself. */
package se.backabarnet.overview;
