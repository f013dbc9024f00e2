/**
 * The application itself, the one exception that carries words to a person, and the one rule for what may not be written
 * about people; every package may know them.
 */
package se.backabarnet;
