/** Rollouts to try the application with, in development only. */
package se.backabarnet.engine.demo;
