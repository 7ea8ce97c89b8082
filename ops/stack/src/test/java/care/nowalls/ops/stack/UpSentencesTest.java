package care.nowalls.ops.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever keeps {@code ops/up} from starting, it leaves with 1 and one plain sentence. */
class UpSentencesTest {

    @TempDir
    Path folder;

    private boolean mounted;

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            run(List.of("umount", folder.resolve("disk").toString()));
        }
    }

    @Test
    void aClockBeyondAllMeasureIsRefused() throws Exception {
        refuses("--clock understands", "--clock", "+99999999999999999999d");
        refuses("at most ten years", "--clock", "+99999999d");
        refuses("at most ten years", "--clock", "-4000d");
    }

    @Test
    void aDamagedClockFileIsNamed() throws Exception {
        Files.writeString(folder.resolve("nowalls-data"), "demo");
        Files.writeString(folder.resolve("clock.json"), "{\"setting\":\"yesterday/x\"}");

        refuses("clock.json is damaged");
    }

    @Test
    void aFileInThePlaceOfTheFolderIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("a-file"), "");

        refusesOn(file, "cannot be made (" + file + " is a file, not a folder)");
    }

    @Test
    void aFullDiskIsNamed() throws Exception {
        Path disk = mount("size=1m");

        refusesOn(disk, "MiB free; NoWalls needs");

        Files.write(disk.resolve("filling"), new byte[900 * 1024]);
        Files.writeString(disk.resolve("nowalls-data"), "");
        fill(disk.resolve("rest"));
        refusesOn(disk, "cannot be written (No space left on device)");
    }

    @Test
    void aReadOnlyFolderIsNamed() throws Exception {
        Path disk = mount("size=1m");
        assumeTrue(run(List.of("mount", "-o", "remount,ro", disk.toString())).code() == 0, "no read-only mount here");

        refusesOn(disk, "cannot be written (Read-only file system)");
    }

    @Test
    void numbersThatCannotBeAreRefused() throws Exception {
        refuses("--nodes must be 1 to 9", "--nodes", "0");
        refuses("--port-offset must be 0 to 40000", "--port-offset", "60000");
    }

    @Test
    void externalWithoutServersNamesTheVariableThatIsMissing() throws Exception {
        refuses("--external needs the environment variable QUARKUS_DATASOURCE_JDBC_URL.", "--external");
    }

    private Path mount(String options) throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        mounted = run(List.of("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.toString()))
                        .code()
                == 0;
        assumeTrue(mounted, "only root can mount a small disk");
        return disk;
    }

    private static void fill(Path file) {
        try {
            Files.write(file, new byte[1024 * 1024]);
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space");
        }
    }

    private void refuses(String sentence, String... arguments) throws Exception {
        refusesOn(folder, sentence, arguments);
    }

    private void refusesOn(Path data, String sentence, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Up.class.getName(),
                "--data",
                data.toString()));
        command.addAll(List.of(arguments));
        Said said = run(command);
        assertThat(said.text()).contains(sentence);
        assertThat(said.text().strip().lines()).as(said.text()).hasSize(1);
        assertThat(said.code()).isEqualTo(1);
    }

    private record Said(int code, String text) {}

    private static Said run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), text);
    }
}
