/**
 * The user tasks of a rollout: recognises them when a model is deployed by the extension property {@code kind} that the
 * element templates stamp, hands what happens to them to the features, and is the only door through which they are
 * completed. What people answer goes to the record and never becomes a process variable.
 */
package se.backabarnet.engine.task;
