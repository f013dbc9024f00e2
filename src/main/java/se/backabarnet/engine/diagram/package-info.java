/** Reads the drawings of deployed process models, for pages that show them. */
package se.backabarnet.engine.diagram;
