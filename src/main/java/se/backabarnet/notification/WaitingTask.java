package se.backabarnet.notification;

import java.util.List;

/**
 * A task that waits for somebody.
 *
 * @param groups those who may do it
 * @param reason why it was sent back, null when it was not
 */
public record WaitingTask(String taskId, String label, List<String> groups, String reason) {}
