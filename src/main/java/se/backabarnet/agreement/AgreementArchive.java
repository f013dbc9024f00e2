package se.backabarnet.agreement;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.backabarnet.export.ArchiveFile;
import se.backabarnet.export.ArchivePart;

/** The agreement's share of a rollout's archive: every version that was handed in, the plans, and the signed document. */
@Component
class AgreementArchive implements ArchivePart {

    private static final String FOLDER = "overenskommelse/";

    private final AgreementFiles files;

    AgreementArchive(AgreementFiles files) {
        this.files = files;
    }

    @Override
    public List<ArchiveFile> of(UUID rolloutId) {
        return files.ofRollout(rolloutId).stream()
                .map(filed -> new ArchiveFile(
                        FOLDER + folder(filed.party()) + filed.file().name(),
                        out -> out.write(files.content(filed.file().id()))))
                .toList();
    }

    /** Plans are often called the same; whose they are tells them apart. */
    private static String folder(String party) {
        return party == null ? "" : "planer/" + party.replace('/', '-') + "/";
    }
}
