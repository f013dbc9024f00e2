/** Which rollouts stand still in the engine, what its jobs say of it, and their further attempts. */
package se.backabarnet.engine.stop;
