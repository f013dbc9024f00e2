package se.backabarnet.export;

import java.util.List;
import java.util.UUID;

/** Port: a feature's share of the archive of a rollout. */
public interface ArchivePart {

    List<ArchiveFile> of(UUID rolloutId);
}
