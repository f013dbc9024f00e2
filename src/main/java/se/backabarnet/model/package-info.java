/**
 * The process models, tables and forms that are in use, for those who deploy them: which versions there are, taking one
 * back, and moving a rollout that is under way to the newest.
 */
package se.backabarnet.model;
