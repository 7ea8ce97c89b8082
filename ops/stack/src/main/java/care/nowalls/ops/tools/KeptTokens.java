package care.nowalls.ops.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Access tokens between two calls of {@code ops/as}, in a file of the data folder that its owner alone can read: a second
 * factor is good for one sign-in each half minute.
 */
final class KeptTokens {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MARGIN_SECONDS = 60;

    private final RunningStack stack;
    private final Path file;

    KeptTokens(RunningStack stack) {
        this.stack = stack;
        this.file = stack.folder().resolve("signed-in.json");
    }

    /** With a token that is good for another minute, else signs in. */
    SignedIn signedIn(String username) throws IOException, InterruptedException {
        DemoAccount account = DemoAccount.named(stack.folder(), username);
        String base = stack.address(account.app());
        ObjectNode kept = read();
        if (!isGood(kept.path(account.username()), base)) {
            ObjectNode fresh = (ObjectNode) SignedIn.tokens(base, account);
            kept.set(
                    account.username(), fresh.retain("accessToken", "expiresAt").put("at", base));
            write(kept);
        }
        return new SignedIn(
                base, kept.path(account.username()).path("accessToken").asText());
    }

    private static boolean isGood(JsonNode kept, String base) {
        return kept.path("at").asText().equals(base)
                && OffsetDateTime.parse(kept.path("expiresAt").asText())
                        .toInstant()
                        .isAfter(Instant.now().plusSeconds(MARGIN_SECONDS));
    }

    private ObjectNode read() throws IOException {
        return Files.exists(file) ? (ObjectNode) JSON.readTree(file.toFile()) : JSON.createObjectNode();
    }

    private void write(ObjectNode kept) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        JSON.writeValue(file.toFile(), kept);
    }
}
