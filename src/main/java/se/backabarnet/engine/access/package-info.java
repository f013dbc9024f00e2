/**
 * Who may see and do what inside the engine. The law is short: whoever holds one of a task's candidate groups <em>now</em>
 * may see the task and work on it, and nobody else; everything else hangs on a few standing grants to national groups. No
 * authorization is ever stored for a single task, person or area, so nothing can be forgotten when somebody changes roles,
 * and a list costs the same for a person with three groups as for one with three hundred. The package plugs itself in through
 * {@link se.backabarnet.engine.access.AccessPlugin}; it knows the engine and nothing of the features.
 */
package se.backabarnet.engine.access;
