/** Evaluates the decision tables for the features that own the questions. */
package se.backabarnet.engine.decision;
