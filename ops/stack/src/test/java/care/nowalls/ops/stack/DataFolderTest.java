package care.nowalls.ops.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path folder;

    @Test
    void oneStackAtATime() {
        DataFolder first = DataFolder.open(folder, false, true);
        assertThatThrownBy(() -> DataFolder.open(folder, false, true))
                .isInstanceOf(CannotStart.class)
                .hasMessage("Another ops/up is running on the data folder " + folder + ".");
        first.close();

        DataFolder.open(folder, false, true).close();
        assertThat(folder.resolve("lock")).doesNotExist();
    }

    @Test
    void anotherProcessIsKeptOut() throws Exception {
        DataFolder data = DataFolder.open(folder, false, true);
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Opening.class.getName(),
                        folder.toString())
                .inheritIO()
                .start();

        assertThat(other.waitFor()).isEqualTo(7);
        data.close();
    }

    /** Leaves with 7 when the folder is taken. */
    static final class Opening {
        public static void main(String[] arguments) {
            try {
                DataFolder.open(Path.of(arguments[0]), false, true);
            } catch (CannotStart e) {
                System.exit(7);
            }
        }
    }

    @Test
    void aLockOfADeadProcessIsNoObstacle() throws Exception {
        Files.writeString(folder.resolve("lock"), "1");

        DataFolder.open(folder, false, true).close();
    }

    @Test
    void somebodysDocumentsAreNotTouched() throws Exception {
        Files.writeString(folder.resolve("letter.txt"), "dear");

        assertThatThrownBy(() -> DataFolder.open(folder, true, true))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("holds other files");
        assertThat(folder.resolve("letter.txt")).exists();
    }

    @Test
    void freshBeginsEmpty() throws Exception {
        DataFolder.open(folder, false, true).close();
        Files.createDirectories(folder.resolve("postgres"));

        DataFolder data = DataFolder.open(folder, true, false);

        assertThat(folder.resolve("postgres")).doesNotExist();
        assertThat(data.isDemo()).isFalse();
        data.close();
    }

    @Test
    void demoDataAreNotTakenForRealOnes() throws Exception {
        DataFolder data = DataFolder.open(folder, false, true);
        data.settle();
        data.close();

        assertThatThrownBy(() -> DataFolder.open(folder, false, false))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("holds the demo district");
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() {
        assertThatThrownBy(() -> DataFolder.open(Path.of("/proc/nowalls"), false, true))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("/proc/nowalls cannot be made");
    }
}
