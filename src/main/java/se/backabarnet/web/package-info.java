/**
 * What every page shares: the error pages, the reference by which an error is found in the log, and the guard against
 * personal numbers in forms. Knows no feature.
 */
package se.backabarnet.web;
