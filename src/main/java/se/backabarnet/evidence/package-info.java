/**
 * Files that people add to a point to show what it says: checked by their content, kept in the database piece by piece,
 * handed out as downloads only. Knows the checklist and the rollout it belongs to.
 */
package se.backabarnet.evidence;
