package se.backabarnet.development;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import se.backabarnet.settings.StartRefusedException;

/**
 * The one folder that development writes to. It is made when first needed, for its owner's eyes only: there is a whole
 * database with trusting access in it.
 */
@Component
@Profile("development")
class DataFolder {

    private final Path path;

    DataFolder(@Value("${backabarnet.data-dir}") String path) {
        this.path = Path.of(path).toAbsolutePath().normalize();
    }

    Path path() {
        try {
            if (!Files.exists(path)) {
                Files.createDirectories(path);
                ownerOnly(path);
            }
            Path real = path.toRealPath();
            Files.delete(Files.createTempFile(real, "writable", null));
            return real;
        } catch (IOException e) {
            throw new StartRefusedException(
                    "the data folder " + path
                            + " cannot be written to; put that right or set BACKABARNET_DATA_DIR to another folder",
                    e);
        }
    }

    private static void ownerOnly(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
