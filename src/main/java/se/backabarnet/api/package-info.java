/**
 * The read-only interface for programs, such as a data warehouse or a planning tool, and for the tabs in the engine's web
 * applications: the same facts as on the pages, under the same access rules, described by OpenAPI. Its records are a
 * promise to others; they are not the features' own. Reads the features and changes nothing.
 */
package se.backabarnet.api;
