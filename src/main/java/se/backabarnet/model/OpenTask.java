package se.backabarnet.model;

import java.time.LocalDate;

/**
 * A task that waits for somebody in a running process.
 *
 * @param element the id of its element
 * @param assignee the user id of the one who has taken it, null while nobody has
 * @param due the day it is to be done, null when none is set
 */
public record OpenTask(String taskId, String element, String name, String assignee, LocalDate due) {}
