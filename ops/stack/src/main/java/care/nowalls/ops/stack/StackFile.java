package care.nowalls.ops.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/**
 * What runs now, for the tools and tests: {@code stack.json} in the data folder while the stack is up.
 *
 * @param processes all servers
 * @param addresses by name: {@code backend}, {@code provider-api}, {@code gateway}, {@code mqtt}, {@code postgres},
 *     {@code redis}; with relays also {@code network}, which can be made bad, and {@code mqtt-relayed}, the broker behind it
 * @param demo whether the data are the demo's
 * @param clock the demo's time as the applications got it, empty for the machine's own
 */
public record StackFile(List<Running> processes, Map<String, String> addresses, boolean demo, String clock) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String NAME = "stack.json";

    /**
     * @param name such as {@code backend-1}
     * @param pid of the process that serves now
     * @param port on 127.0.0.1
     */
    public record Running(String name, long pid, int port) {}

    /** Reads that of a running stack. */
    public static StackFile read(Path data) throws IOException {
        Path file = data.resolve(NAME);
        if (!Files.exists(file)) {
            throw new IOException("There is no running stack in " + data + "; start one with ops/up.");
        }
        return JSON.readValue(file.toFile(), StackFile.class);
    }

    void write(Path data) throws IOException {
        Path half = data.resolve(NAME + ".new");
        JSON.writeValue(half.toFile(), this);
        Files.move(half, data.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static void delete(Path data) throws IOException {
        Files.deleteIfExists(data.resolve(NAME));
    }
}
