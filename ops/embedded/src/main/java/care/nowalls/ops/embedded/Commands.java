package care.nowalls.ops.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Short-lived programs. */
final class Commands {

    private Commands() {}

    /** Runs to the end; throws with the end of the output when it does not leave with 0. */
    static void run(List<String> command, Path log) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new ServerFailed(command.getFirst() + " left with " + process.exitValue() + ":\n  "
                        + String.join("\n  ", LogTail.lines(log, 25)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + command.getFirst());
        }
    }
}
