/**
 * Rollouts that have come to a stop that nobody decided: what stopped them, who is told, and the way to go on. Keeps every stop;
 * what the engine knows of it comes through its own port.
 */
package se.backabarnet.stop;
