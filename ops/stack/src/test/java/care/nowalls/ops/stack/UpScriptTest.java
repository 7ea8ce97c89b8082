package care.nowalls.ops.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ops/up} itself, in a checkout where nothing is built, on a machine with only what a test puts there. */
class UpScriptTest {

    private static final List<String> TOOLS =
            List.of("sh", "dirname", "readlink", "sed", "find", "head", "mkdir", "touch", "mv");

    @TempDir
    Path folder;

    private Path checkout;
    private Path machine;

    @BeforeEach
    void aFreshCheckout() throws IOException {
        checkout = folder.resolve("checkout");
        machine = Files.createDirectories(folder.resolve("bin"));
        Files.createDirectories(checkout.resolve("ops/lib"));
        Path here = Path.of("..").toRealPath();
        for (String script : List.of("up", "lib/find-java", "lib/build")) {
            Files.copy(here.resolve(script), checkout.resolve("ops").resolve(script));
        }
        for (String tool : TOOLS) {
            install(tool, "exec " + onThisMachine(tool) + " \"$@\"");
        }
    }

    @Test
    void withoutNodeItSaysSo() throws Exception {
        says("NoWalls needs Node.js 20 or newer to build its pages; none was found on the PATH.");
    }

    @Test
    void aNodeTooOldIsNamed() throws Exception {
        install("node", "echo v18.19.0");

        says("NoWalls needs Node.js 20 or newer to build its pages; the one on the PATH is 18.");
    }

    @Test
    void withoutNpmItSaysSo() throws Exception {
        install("node", "echo v22.1.0");

        says("NoWalls needs npm to build its pages; none was found on the PATH.");
    }

    @Test
    void aJdkTooOldIsNamed() throws Exception {
        everyJdkHereIs("17");

        assertThat(up().text())
                .startsWith("NoWalls needs JDK 25; the newest found here is JDK 17 in ")
                .endsWith("Install one or set JAVA_HOME.\n");
        assertThat(up().code()).isEqualTo(1);
    }

    @Test
    void withoutAJdkItSaysSo() throws Exception {
        everyJdkHereIs("");

        says("NoWalls needs JDK 25; none was found. Install one or set JAVA_HOME.");
    }

    @Test
    void askedNotToBuildItSaysThatNothingIsBuilt() throws Exception {
        Said said = up("--no-build");

        assertThat(said.text()).isEqualTo("NoWalls is not built; run ops/up without --no-build.\n");
        assertThat(said.code()).isEqualTo(1);
    }

    /** Where JDKs are looked for is fixed; what is found there is not. */
    private void everyJdkHereIs(String version) throws IOException {
        Files.writeString(
                checkout.resolve("ops/lib/find-java"),
                "\nnowalls_java_version() { echo '" + version + "'; }\n",
                StandardOpenOption.APPEND);
    }

    private void install(String program, String line) throws IOException {
        Path file = Files.writeString(machine.resolve(program), "#!" + onThisMachine("sh") + "\n" + line + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private void says(String sentence) throws Exception {
        Said said = up();
        assertThat(said.text()).isEqualTo(sentence + "\n");
        assertThat(said.code()).isEqualTo(1);
    }

    private record Said(int code, String text) {}

    private Said up(String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of(checkout.resolve("ops/up").toString()), Stream.of(arguments))
                                .toList())
                .redirectErrorStream(true);
        builder.environment().put("PATH", machine.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), text);
    }

    private static Path onThisMachine(String tool) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .map(place -> Path.of(place, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
