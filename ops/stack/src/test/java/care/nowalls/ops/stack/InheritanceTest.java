package care.nowalls.ops.stack;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.ops.embedded.Ports;
import care.nowalls.ops.embedded.RunningServer;
import care.nowalls.ops.embedded.Server;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InheritanceTest {

    @TempDir
    Path folder;

    @Test
    void aProcessDoesNotSeeWhatItsServerMustNotInherit() throws Exception {
        Path log = folder.resolve("env.log");
        RunningServer running = RunningServer.launch(new Saying(folder.resolve("env"), Ports.free()), log);

        running.onExit().get(20, TimeUnit.SECONDS);

        assertThat(Files.readAllLines(log))
                .anyMatch(line -> line.startsWith("PATH="))
                .noneMatch(line -> line.startsWith("HOME="));
        running.close();
    }

    /** Prints what it was given. */
    private record Saying(Path folder, int port) implements Server {

        @Override
        public String name() {
            return "saying";
        }

        @Override
        public void prepare() {}

        @Override
        public List<String> command() {
            return List.of("env");
        }

        @Override
        public boolean inherits(String variable) {
            return !variable.equals("HOME");
        }

        @Override
        public boolean isReady() {
            return false;
        }
    }
}
