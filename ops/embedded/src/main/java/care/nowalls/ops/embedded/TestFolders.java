package care.nowalls.ops.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Folders named after the process that uses them. */
final class TestFolders {

    private TestFolders() {}

    /** A test JVM that was killed leaves its folder; the next one takes it away. */
    static void deleteThoseOfDeadProcesses(Path home) throws IOException {
        try (Stream<Path> folders = Files.list(home)) {
            folders.filter(folder -> folder.getFileName().toString().matches("\\d+"))
                    .filter(folder -> ProcessHandle.of(
                                    Long.parseLong(folder.getFileName().toString()))
                            .isEmpty())
                    .forEach(TestFolders::delete);
        }
    }

    static void delete(Path folder) {
        try {
            Binaries.delete(folder);
        } catch (IOException e) {
            // What cannot be deleted now is deleted by the next run.
        }
    }
}
