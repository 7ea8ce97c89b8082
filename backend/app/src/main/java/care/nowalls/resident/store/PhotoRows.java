package care.nowalls.resident.store;

import care.nowalls.shared.SessionSql;
import care.nowalls.shared.Vault;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Photos of residents, sealed; in the current session. */
@ApplicationScoped
public class PhotoRows {

    private static final String COLUMN = "resident.photo.jpeg_sealed";

    private final Vault vault;

    @Inject
    public PhotoRows(Vault vault) {
        this.vault = vault;
    }

    /** Null when none is kept. */
    public Uni<byte @Nullable []> of(UUID resident) {
        return SessionSql.column(
                        byte[].class, "select jpeg_sealed from resident.photo where resident_id = ?1", resident)
                .map(found -> found.isEmpty() ? null : vault.openBytes(found.getFirst(), COLUMN, resident));
    }

    /** Whether one is kept; nothing is decrypted. */
    public Uni<Boolean> kept(UUID resident) {
        return SessionSql.column(
                        Boolean.class, "select exists (select 1 from resident.photo where resident_id = ?1)", resident)
                .map(found -> Boolean.TRUE.equals(found.getFirst()));
    }

    public Uni<Integer> keep(UUID resident, byte[] jpeg, String by, Instant at) {
        return SessionSql.write("""
                insert into resident.photo (resident_id, jpeg_sealed, changed_at, changed_by) values (?1, ?2, ?3, ?4)
                on conflict (resident_id) do update set jpeg_sealed = excluded.jpeg_sealed,
                  changed_at = excluded.changed_at, changed_by = excluded.changed_by""", resident, vault.sealBytes(jpeg, COLUMN, resident), at, by);
    }

    public Uni<Integer> drop(UUID resident) {
        return SessionSql.write("delete from resident.photo where resident_id = ?1", resident);
    }
}
