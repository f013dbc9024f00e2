/**
 * Judges whether a phase is ready to be signed off: gathers the facts, lets the phase's decision table judge every
 * point, and stores what it said with the rules that fired, so that anyone can later see why.
 */
package se.backabarnet.readiness;
