/**
 * What people take with them to file it elsewhere: the checklist as a document, the status as a spreadsheet, and
 * everything of a rollout as one archive, which is made in the background. Reads the features; one that has files of its
 * own to add to the archive implements {@link se.backabarnet.export.ArchivePart}.
 */
package se.backabarnet.export;
