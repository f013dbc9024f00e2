/**
 * What every page shares: the error pages, the reference by which an error is found in the log, the guard against personal
 * numbers in forms, and the way through lists. Knows no feature.
 */
package se.backabarnet.web;
