/** The application itself, and the one exception that carries words to a person; every package may know it. */
package se.backabarnet;
