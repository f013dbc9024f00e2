package se.backabarnet.agreement;

import java.time.Instant;
import java.util.List;

/**
 * A task of an agreement that somebody has done.
 *
 * @param onBehalfOf the user id of the absent person for whom she stood in, null when she acted for herself
 */
public record FinishedAgreementTask(List<String> groups, String who, String onBehalfOf, Instant at) {}
