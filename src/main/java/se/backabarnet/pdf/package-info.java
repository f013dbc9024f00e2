/** Writes documents for the archive: PDF/A out of plain HTML. Knows nothing of what the documents say. */
package se.backabarnet.pdf;
