package care.nowalls.ops.stack;

import care.nowalls.ops.embedded.Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One node of one of our applications.
 *
 * @param name such as {@code backend-1}
 * @param port of its HTTP interface on 127.0.0.1
 * @param folder of this node's own files
 * @param jar its {@code quarkus-run.jar}
 * @param options of its JVM
 * @param environment its settings
 * @param withheld how the names of those variables of ours begin that it must never see: no edge knows the database
 */
record Application(
        String name,
        int port,
        Path folder,
        Path jar,
        List<String> options,
        Map<String, String> environment,
        List<String> withheld)
        implements Server {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(1))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    @Override
    public void prepare() throws IOException {
        if (!Files.isRegularFile(jar)) {
            throw new CannotStart("The application " + jar + " is not built; run ops/up without --no-build.");
        }
    }

    @Override
    public List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-jar",
                jar.toString()));
        return command;
    }

    @Override
    public boolean inherits(String variable) {
        return withheld.stream().noneMatch(variable::startsWith);
    }

    @Override
    public boolean isReady() {
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The first start of the backend lays the schema and makes the demo district. */
    @Override
    public Duration patience() {
        return Duration.ofMinutes(4);
    }

    @Override
    public String toString() {
        return name;
    }
}
