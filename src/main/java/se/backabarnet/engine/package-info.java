/**
 * The only package that knows Camunda. Implements the ports that the features own, and turns what the engine does into
 * calls of their services. Features never depend on it.
 */
package se.backabarnet.engine;
