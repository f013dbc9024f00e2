/**
 * The end of a phase: the sign-off by those who may, and in some editions the contact person's gate decision. Closes
 * the phase only when both are there, whatever the process that asks looks like.
 */
package se.backabarnet.signoff;
