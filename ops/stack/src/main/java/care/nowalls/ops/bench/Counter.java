package care.nowalls.ops.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.file.Path;
import java.util.List;

/** A running {@link CountingSubscriber}: same memory, same collector as a gateway gets from {@code ops/up}. */
final class Counter implements AutoCloseable {

    private final Process process;
    private final BufferedReader in;
    private final BufferedWriter out;

    private Counter(Process process) {
        this.process = process;
        this.in = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        this.out = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), UTF_8));
    }

    static Counter start(String broker, String password) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(List.of(
                        java,
                        "-Xms64m",
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CountingSubscriber.class.getName(),
                        broker))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Counter counter = new Counter(process);
        counter.say(password);
        if (!"counting".equals(counter.in.readLine())) {
            process.destroy();
            throw new IOException("The counting subscriber did not start.");
        }
        return counter;
    }

    long pid() {
        return process.pid();
    }

    long count() throws IOException {
        say("?");
        return Long.parseLong(in.readLine());
    }

    private void say(String line) throws IOException {
        out.write(line);
        out.newLine();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
        process.destroy();
    }
}
