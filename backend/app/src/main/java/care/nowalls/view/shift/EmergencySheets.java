package care.nowalls.view.shift;

import care.nowalls.audit.AuditEntry;
import care.nowalls.audit.AuditTrail;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Refused;
import care.nowalls.shared.SecretFiles;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The printable sheet for when the desk is down, made every four hours. On disk it is only ever encrypted; the newest few
 * are kept. The passphrase lies with the secrets and with the shift leader.
 */
@ApplicationScoped
public class EmergencySheets {

    private static final String SECRET = "emergency-sheet-passphrase";
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");
    private static final int KEPT = 6;

    private final EmergencyRows rows;
    private final SecretFiles secrets;
    private final AuditTrail audit;
    private final Vertx vertx;
    private final Path folder;

    @Inject
    EmergencySheets(
            EmergencyRows rows,
            SecretFiles secrets,
            AuditTrail audit,
            Vertx vertx,
            @ConfigProperty(name = "nowalls.shared") Path shared) {
        this.rows = rows;
        this.secrets = secrets;
        this.audit = audit;
        this.vertx = vertx;
        this.folder = shared.resolve("emergency-sheets");
    }

    /**
     * A file to be kept on the desk's own computer and printed.
     *
     * @param name of the file
     * @param content HTML that asks for the passphrase
     */
    public record SheetFile(String name, String content) {}

    /** Makes one now. */
    public Uni<Void> make() {
        return rows.sheet()
                .chain(sheet -> vertx.executeBlocking(() -> {
                    String name = "emergency-" + sheet.madeAt().format(NAME) + ".html";
                    keep(name, SelfOpening.seal(name, SheetPage.of(sheet), passphrase()));
                    return name;
                }))
                .replaceWithVoid();
    }

    /** The newest; 404 before the first was made. */
    @WithTransaction
    public Uni<SheetFile> newest() {
        return vertx.executeBlocking(this::read)
                .call(() ->
                        audit.record(new AuditEntry("emergency_sheet.fetched", "emergency_sheet", null, null, true)));
    }

    /** For the leader's sealed envelope; each reading is in the audit log. */
    @WithTransaction
    public Uni<String> passphraseFor(String purpose) {
        return vertx.executeBlocking(this::passphrase)
                .call(() -> audit.record(
                        new AuditEntry("emergency_sheet.passphrase_read", "emergency_sheet", null, purpose, true)));
    }

    private String passphrase() {
        return secrets.readOrCreate(SECRET, SecretFiles::randomPassword);
    }

    private void keep(String name, String content) throws IOException {
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(
                folder,
                ".new",
                ".html",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, content);
        Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        for (Path old : files().stream().skip(KEPT).toList()) {
            Files.deleteIfExists(old);
        }
    }

    private SheetFile read() throws IOException {
        List<Path> all = files();
        if (all.isEmpty()) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
        Path newest = all.getFirst();
        return new SheetFile(newest.getFileName().toString(), Files.readString(newest));
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.getFileName().toString().startsWith("emergency-"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
