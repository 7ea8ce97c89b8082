package care.nowalls.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What is told once goes to files of the shared folder: readable by their owner only, whole or not at all. */
@ApplicationScoped
class DemoFiles {

    private final Path folder;
    private final ObjectMapper json;
    private final Vertx vertx;

    @Inject
    DemoFiles(@ConfigProperty(name = "nowalls.shared") Path folder, ObjectMapper json, Vertx vertx) {
        this.folder = folder;
        this.json = json;
        this.vertx = vertx;
    }

    /**
     * An account as the file tells it.
     *
     * @param username its name
     * @param password random
     * @param role its one role
     * @param app where it signs in
     * @param of id of street, centre, provider or staff
     * @param totpSecret base32
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AccountLine(
            String username,
            String password,
            String role,
            String app,
            @Nullable UUID of,
            @Nullable String totpSecret) {}

    /**
     * A device as the file tells it.
     *
     * @param deviceId its id
     * @param username at the broker
     * @param password random
     * @param codec how its messages are read
     * @param residentId whose, or null
     * @param kind what it is
     */
    record DeviceLine(
            UUID deviceId,
            String username,
            String password,
            String codec,
            @Nullable UUID residentId,
            String kind) {}

    Uni<Void> write(String name, Object content) {
        return vertx.<Void>executeBlocking(() -> {
            put(folder.resolve(name), json.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
            return null;
        });
    }

    private void put(Path file, byte[] content) throws IOException {
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(
                folder,
                "." + file.getFileName(),
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(draft, content);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
