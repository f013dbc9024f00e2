package se.backabarnet.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.backabarnet.settings.StartRefusedException;

class DataFolderTest {

    @TempDir
    private Path folder;

    @Test
    void isMadeWhenFirstNeeded() {
        Path data = folder.resolve("one/two");

        assertThat(new DataFolder(data.toString()).path()).isDirectory().isEmptyDirectory();
    }

    @Test
    void thatCannotBeWrittenIsRefusedInOneLine() throws Exception {
        // a file in its place: a folder without write permission would still be open to root
        Path data = Files.createFile(folder.resolve("data"));

        assertThatThrownBy(() -> new DataFolder(data.toString()).path())
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining(data.toString())
                .hasMessageContaining("BACKABARNET_DATA_DIR")
                .hasMessageNotContaining("\n");
    }
}
