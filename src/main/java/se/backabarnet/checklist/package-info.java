/**
 * What became of every point of the checklists: its status, date, answers, and everything that ever happened to it.
 * Knows the rollout it belongs to, and nothing of how its tasks are run. There is no code for any single point.
 */
package se.backabarnet.checklist;
