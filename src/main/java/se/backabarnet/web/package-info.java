/** What every page shares: the error pages and the reference by which an error is found in the log. Knows no feature. */
package se.backabarnet.web;
