/**
 * One login for pages, the engine's web applications and its REST interface, and who may call what. Knows the engine's
 * addresses but none of its classes: what it needs to know about a person it asks through {@link
 * se.backabarnet.security.PersonLookup}.
 */
package se.backabarnet.security;
