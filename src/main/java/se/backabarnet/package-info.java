/**
 * The application itself, the exceptions that carry words to a person, and the few rules that are the same wherever they
 * are needed: groups, personal numbers and their check digit, reasons, checksums, Swedish days and Swedish order. Every
 * package may know them.
 */
package se.backabarnet;
