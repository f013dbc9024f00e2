package se.backabarnet.comment;

import java.time.Instant;

/** @param writtenBy the user id */
public record CommentView(Instant writtenAt, String writtenBy, String text) {}
