/**
 * What the application must be told from outside, and the refusal to start without it. Knows no other package; every
 * package may read {@link se.backabarnet.settings.ApplicationSettings} and refuse a start in one plain line.
 */
package se.backabarnet.settings;
