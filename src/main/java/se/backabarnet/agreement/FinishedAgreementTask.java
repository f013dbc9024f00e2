package se.backabarnet.agreement;

import java.time.Instant;
import java.util.List;

/** A task of an agreement that somebody has done. */
public record FinishedAgreementTask(List<String> groups, String who, Instant at) {}
