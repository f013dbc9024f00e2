/**
 * Interest registration ({@code region/interest/background/1} and its neighbours): the form that is open to the world, the
 * confirmation by mail, and what the national process team makes of it, up to the rollout that it starts. The engine runs
 * the process behind its ports.
 */
package se.backabarnet.interest;
