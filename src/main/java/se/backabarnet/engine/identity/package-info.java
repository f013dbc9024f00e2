/**
 * Users, groups and memberships, which live in the engine's own tables. Knows the engine's identity service and the
 * names of those who are to be created.
 */
package se.backabarnet.engine.identity;
