package care.nowalls.ops.embedded;

import java.io.IOException;

/** Sends Unix signals to processes. */
public final class Signals {

    private Signals() {}

    /** Sends e.g. {@code INT}; a process that is gone already is no error. */
    public static void send(long pid, String signal) throws IOException {
        Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            kill.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
