package se.backabarnet.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the models and the lists they are held to lie. */
public final class Models {

    private static final Path TEST_RESOURCES = Path.of("src", "test", "resources");
    private static final List<ProcessFile> PROCESSES =
            files("bpmn").map(ProcessFile::read).toList();
    private static final List<DecisionFile> DECISIONS =
            files("dmn").map(DecisionFile::read).toList();
    private static final List<FormFile> FORMS =
            files("forms").map(FormFile::read).toList();

    private Models() {}

    public static List<ProcessFile> processes() {
        return PROCESSES;
    }

    public static List<ProcessFile> phases() {
        return PROCESSES.stream().filter(ProcessFile::isPhase).toList();
    }

    public static List<DecisionFile> decisions() {
        return DECISIONS;
    }

    public static List<FormFile> forms() {
        return FORMS;
    }

    /** The points of both editions as the project has agreed on them: edition, id, label, role, ref. */
    public static List<AgreedItem> agreedItems() {
        return rows("checklist-items.csv")
                .map(row -> new AgreedItem(row[0], row[1], row[2], row[3], row[4]))
                .toList();
    }

    /** The lines of a list among the test resources, without its heading. */
    static Stream<String[]> rows(String list) {
        try {
            List<String> lines = Files.readAllLines(TEST_RESOURCES.resolve(list));
            return lines.stream().skip(1).map(line -> line.split(";", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whatever lies in a folder of the project, in the order of the names. */
    static Stream<Path> files(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A point that both the models and the people who made them agreed on. */
    public record AgreedItem(String edition, String id, String label, String role, String ref) {

        public int phase() {
            return Integer.parseInt(id.substring("Item_P".length(), "Item_P".length() + 1));
        }

        /** The groups that the model names for the role. */
        public String candidateGroups() {
            return role.equals("national-process-team") ? role : "${area}." + role;
        }

        @Override
        public String toString() {
            return edition + " " + id;
        }
    }
}
