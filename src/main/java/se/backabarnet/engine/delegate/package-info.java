/** What service tasks call: each reads variables, calls one service, writes variables. */
package se.backabarnet.engine.delegate;
