package care.nowalls.incident.store;

import care.nowalls.contract.fallback.FallbackBook.Maintenance;
import care.nowalls.contract.fallback.FallbackCalls;
import care.nowalls.incident.FallbackCallView;
import care.nowalls.resident.PhoneNumber;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Ids;
import care.nowalls.shared.SessionSql;
import care.nowalls.shared.Vault;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls that gateways made by themselves, and planned maintenance; in the current session. */
@ApplicationScoped
public class FallbackRows {

    private static final String PHONE = "incident.maintenance.phone_sealed";

    private final Vault vault;
    private final Ids ids;

    @Inject
    public FallbackRows(Vault vault, Ids ids) {
        this.vault = vault;
        this.ids = ids;
    }

    /** Idempotent by id; what is told again is newer. */
    public Uni<Void> keep(FallbackCalls calls) {
        return Multi.createFrom()
                .iterable(calls.calls())
                .onItem()
                .transformToUniAndConcatenate(call -> keep(calls.gateway(), call))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<Integer> keep(String gateway, FallbackCalls.Call call) {
        return SessionSql.write(
                """
                insert into incident.fallback_call (id, gateway, at, stage, device_id, dwelling_id, name, masked, sms,
                  voice, taken_at)
                values (?1, ?2, ?3, ?4, ?5, cast(?6 as uuid), ?7, ?8, ?9, ?10, cast(?11 as timestamptz))
                on conflict (id) do update set sms = excluded.sms, voice = excluded.voice,
                  taken_at = excluded.taken_at""",
                call.id(),
                gateway,
                call.at(),
                call.stage(),
                call.deviceId(),
                call.household(),
                call.name(),
                call.masked(),
                call.sms(),
                call.voice(),
                call.takenAt());
    }

    /** Newest first. */
    public Uni<List<FallbackCallView>> page(@Nullable UUID before, int fetch) {
        return SessionSql.rows(
                        "select id, gateway, at, stage, device_id, dwelling_id, name, masked, sms, voice, taken_at"
                                + " from incident.fallback_call where (cast(?1 as uuid) is null or id < cast(?1 as uuid))"
                                + " order by id desc limit ?2",
                        before,
                        fetch)
                .map(rows -> rows.stream().map(FallbackRows::view).toList());
    }

    /** The one that is planned or running, or null. */
    public Uni<@Nullable Maintenance> maintenance(Instant now) {
        return SessionSql.rows("select id, starts, ends, phone_sealed from incident.maintenance where ends > ?1", now)
                .map(rows -> rows.isEmpty() ? null : maintenance(rows.getFirst()));
    }

    /** Puts it in the place of the one before. */
    public Uni<Void> plan(Instant starts, Instant ends, PhoneNumber phone, String by) {
        UUID id = ids.next();
        byte[] sealed = Objects.requireNonNull(vault.seal(phone.e164(), PHONE, id));
        return SessionSql.write("""
                        insert into incident.maintenance (id, starts, ends, phone_sealed, set_by)
                        values (?1, ?2, ?3, ?4, ?5)
                        on conflict (one) do update set id = excluded.id, starts = excluded.starts,
                          ends = excluded.ends, phone_sealed = excluded.phone_sealed, set_by = excluded.set_by""", id, starts, ends, sealed, by).replaceWithVoid();
    }

    private Maintenance maintenance(Object[] row) {
        UUID id = (UUID) row[0];
        return new Maintenance(
                IncidentStore.instant(row[1]),
                IncidentStore.instant(row[2]),
                Objects.requireNonNull(vault.open((byte[]) row[3], PHONE, id)));
    }

    private static FallbackCallView view(Object[] row) {
        return new FallbackCallView(
                (UUID) row[0],
                (String) row[1],
                Objects.requireNonNull(shown(row[2])),
                ((Number) row[3]).intValue(),
                (UUID) row[4],
                (UUID) row[5],
                (String) row[6],
                (String) row[7],
                (Boolean) row[8],
                (Boolean) row[9],
                shown(row[10]));
    }

    private static @Nullable OffsetDateTime shown(@Nullable Object value) {
        return value == null ? null : DistrictTime.shown(IncidentStore.instant(value));
    }
}
