/** How the engine's interface answers what it cannot do, for programs and for its web applications alike. */
package se.backabarnet.engine.rest;
