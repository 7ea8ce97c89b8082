package care.nowalls.ops.embedded;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the broker's program lies: in the build folder of the module {@code ops/broker}, its libraries in {@code lib}
 * beside it. The system property {@code nowalls.broker.home} names another such folder.
 */
final class BrokerLibraries {

    private static final String MAIN = "care/nowalls/ops/broker/Broker.class";

    private BrokerLibraries() {}

    static String classPath() {
        @Nullable String home = System.getProperty("nowalls.broker.home");
        Path program = home == null ? program() : inside(Path.of(home).toAbsolutePath());
        Path libraries = program.resolveSibling("lib");
        if (!Files.isDirectory(libraries)) {
            throw new IllegalStateException("The broker's libraries are missing: " + libraries
                    + ". Build the module ops/broker at least to the phase process-classes.");
        }
        return program + File.pathSeparator + libraries + File.separator + "*";
    }

    private static Path inside(Path home) {
        return home.resolve("classes");
    }

    private static Path program() {
        URL url = BrokerLibraries.class.getClassLoader().getResource(MAIN);
        if (url == null) {
            throw new IllegalStateException("The module ops/broker is not on the class path.");
        }
        String text = url.toString();
        String place = text.startsWith("jar:")
                ? text.substring("jar:".length(), text.indexOf("!/"))
                : text.substring(0, text.length() - MAIN.length());
        return Path.of(URI.create(place)).toAbsolutePath();
    }
}
