/** Brings the shipped models into the engine, and guards what anybody deploys. */
package se.backabarnet.engine.deployment;
