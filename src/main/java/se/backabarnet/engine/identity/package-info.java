/** People and groups as the engine keeps them, for those features that ask about them, and the login against it. */
package se.backabarnet.engine.identity;
