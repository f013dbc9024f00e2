package se.backabarnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumTest {

    @TempDir
    private Path folder;

    @Test
    void whereThereIsNoneTheScriptThatInstallsItIsNamed() {
        assertThatThrownBy(() -> Chromium.program(null, folder.toString()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("./verify")
                .hasMessageContaining("CHROMIUM");
        assertThat(Path.of("verify")).isExecutable();
    }

    @Test
    void theOneThatIsNamedGoesBeforeTheOnesInThePath() throws Exception {
        Path inPath = program("google-chrome");
        Path named = program("another");
        String path = folder.resolve("missing") + File.pathSeparator + folder;

        assertThat(Chromium.program(null, path)).isEqualTo(inPath);
        assertThat(Chromium.program(named.toString(), path)).isEqualTo(named);
    }

    private Path program(String name) throws Exception {
        Path program = Files.createFile(folder.resolve(name));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }
}
