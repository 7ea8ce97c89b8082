package care.nowalls.area.store;

import care.nowalls.shared.SessionSql;
import care.nowalls.shared.Vault;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who lives by a machine that needs mains power; in the current session. What it is stands encrypted. */
@ApplicationScoped
public class Reliances {

    private static final String COLUMN = "area.reliance.equipment_sealed";

    private final Vault vault;

    @Inject
    public Reliances(Vault vault) {
        this.vault = vault;
    }

    public Uni<Integer> note(UUID resident, String equipment, Instant at, String by) {
        return SessionSql.write("""
                insert into area.reliance (resident_id, equipment_sealed, noted_at, noted_by) values (?1, ?2, ?3, ?4)
                on conflict (resident_id) do update
                set equipment_sealed = excluded.equipment_sealed, noted_at = excluded.noted_at,
                    noted_by = excluded.noted_by""", resident, Objects.requireNonNull(vault.seal(equipment, COLUMN, resident)), at, by);
    }

    public Uni<Integer> forget(UUID resident) {
        return SessionSql.write("delete from area.reliance where resident_id = ?1", resident);
    }

    /** Whether the resident lives by one; nothing is decrypted. */
    public Uni<Boolean> noted(UUID resident) {
        return SessionSql.column(
                        Boolean.class, "select exists (select 1 from area.reliance where resident_id = ?1)", resident)
                .map(found -> Objects.requireNonNull(found.getFirst()));
    }

    /** Null when the resident lives by none. */
    public Uni<@Nullable String> of(UUID resident) {
        return SessionSql.column(
                        byte[].class, "select equipment_sealed from area.reliance where resident_id = ?1", resident)
                .map(found -> opened(found, resident));
    }

    private @Nullable String opened(List<byte[]> found, UUID resident) {
        return found.isEmpty() ? null : vault.open(found.getFirst(), COLUMN, resident);
    }
}
