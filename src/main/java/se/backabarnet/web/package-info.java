/**
 * What every page shares: the error pages, the reference by which an error is found in the log, the guard against personal
 * numbers in forms, the way through lists, files to keep, and how a page says what was refused. Knows no feature.
 */
package se.backabarnet.web;
