/** What an area's people and the national process team say to each other about a point, beside its record. */
package se.backabarnet.comment;
