package se.backabarnet.comment;

import java.time.Instant;

/**
 * A comment.
 *
 * @param writtenBy the user id
 * @param onBehalfOf the user id of the absent person for whom she stood in, null when she wrote for herself
 */
public record CommentView(Instant writtenAt, String writtenBy, String onBehalfOf, String text) {}
