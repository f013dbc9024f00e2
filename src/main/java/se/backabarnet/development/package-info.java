/**
 * What exists in development only: the embedded database, the outbox that takes the place of a mail server, the demo
 * users' names and the words at start-up. Every bean carries the profile {@code development}; no other feature may
 * depend on this package, and in the packaged application it has nothing to run on.
 */
package se.backabarnet.development;
