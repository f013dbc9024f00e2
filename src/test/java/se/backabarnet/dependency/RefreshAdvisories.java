package se.backabarnet.dependency;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Not a test and not run with them, but the command that brings the list of advisories up to date. */
class RefreshAdvisories {

    @Test
    void fromOsv() throws IOException, InterruptedException {
        Files.write(
                Advisory.LIST,
                new Osv(URI.create("https://api.osv.dev/v1/")).refresh(Advisory.list(), Dependency.all()));
    }
}
