/** Keeps large content in the database, piece by piece. Knows neither what it is nor whose. */
package se.backabarnet.storage;
