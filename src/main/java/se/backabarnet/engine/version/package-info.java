/** Knows which versions of which models are deployed and what runs on them, and moves running instances to the newest. */
package se.backabarnet.engine.version;
