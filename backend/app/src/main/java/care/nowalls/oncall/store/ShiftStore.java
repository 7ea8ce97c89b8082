package care.nowalls.oncall.store;

import care.nowalls.oncall.DutyRole;
import care.nowalls.oncall.OnDuty;
import care.nowalls.oncall.ShiftView;
import care.nowalls.resident.PhoneNumber;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.SessionSql;
import care.nowalls.shared.Vault;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shifts, in the current session. */
@ApplicationScoped
public class ShiftStore {

    private static final String PHONE = "oncall.shift.phone_sealed";
    private static final String VIEW =
            "select id, role, street_id, account_id, name, masked, starts, ends from oncall.shift where ";

    private final Vault vault;

    @Inject
    public ShiftStore(Vault vault) {
        this.vault = vault;
    }

    /**
     * @param id of the shift
     * @param role duty
     * @param street of it, or null
     * @param starts begin
     * @param ends end
     */
    public record Slot(UUID id, DutyRole role, @Nullable UUID street, Instant starts, Instant ends) {}

    /**
     * @param account of the person, or null
     * @param name full name
     * @param phone number
     */
    public record Holder(@Nullable UUID account, String name, PhoneNumber phone) {}

    /**
     * Which shifts are asked for; null for all.
     *
     * @param role duty
     * @param street of it
     * @param only the one street within reach: its own and the district's
     * @param from ends after
     * @param to starts before
     */
    public record Filter(
            @Nullable DutyRole role,
            @Nullable UUID street,
            @Nullable UUID only,
            Instant from,
            @Nullable Instant to) {}

    public Uni<Void> add(Slot slot, Holder holder, String by, Instant now) {
        return SessionSql.write(
                        """
                        insert into oncall.shift (id, role, street_id, account_id, name, phone_sealed, masked, starts,
                          ends, created_at, created_by)
                        values (?1, ?2, cast(?3 as uuid), cast(?4 as uuid), ?5, ?6, ?7, ?8, ?9, ?10, ?11)""",
                        slot.id(),
                        slot.role().name(),
                        slot.street(),
                        holder.account(),
                        holder.name(),
                        Objects.requireNonNull(vault.seal(holder.phone().e164(), PHONE, slot.id())),
                        holder.phone().masked(),
                        slot.starts(),
                        slot.ends(),
                        now,
                        by)
                .replaceWithVoid();
    }

    /** The shift is somebody else's now. */
    public Uni<Void> give(UUID id, Holder holder) {
        return SessionSql.write(
                        "update oncall.shift set account_id = cast(?2 as uuid), name = ?3, phone_sealed = ?4, masked = ?5"
                                + " where id = ?1",
                        id,
                        holder.account(),
                        holder.name(),
                        Objects.requireNonNull(vault.seal(holder.phone().e164(), PHONE, id)),
                        holder.phone().masked())
                .replaceWithVoid();
    }

    /** False when it is over or was cancelled. */
    public Uni<Boolean> cancel(UUID id, Instant now) {
        return SessionSql.write(
                        "update oncall.shift set cancelled_at = ?2 where id = ?1 and cancelled_at is null and ends > ?2",
                        id,
                        now)
                .map(count -> count == 1);
    }

    /** Locked until the end of the transaction; null when there is none, or not within reach. */
    public Uni<@Nullable ShiftView> locked(UUID id, @Nullable UUID street) {
        return SessionSql.rows(
                        VIEW + "id = ?1 and cancelled_at is null and (cast(?2 as uuid) is null or street_id = ?2)"
                                + " for update",
                        id,
                        street)
                .map(rows -> rows.isEmpty() ? null : view(rows.getFirst()));
    }

    /** By begin. */
    public Uni<List<ShiftView>> page(Filter filter, @Nullable UUID after, int fetch) {
        return SessionSql.rows(
                        VIEW + """
                        cancelled_at is null and (cast(?1 as text) is null or role = ?1)
                          and (cast(?2 as uuid) is null or street_id = ?2)
                          and (cast(?3 as uuid) is null or street_id = ?3 or street_id is null)
                          and ends > ?4 and (cast(?5 as timestamptz) is null or starts < ?5)
                          and (cast(?6 as uuid) is null
                               or (starts, id) > (select starts, id from oncall.shift where id = ?6))
                        order by starts, id limit ?7""",
                        filter.role() == null ? null : filter.role().name(),
                        filter.street(),
                        filter.only(),
                        filter.from(),
                        filter.to(),
                        after,
                        fetch)
                .map(rows -> rows.stream().map(ShiftStore::view).toList());
    }

    /** Who has the duty then: the street's own first, then the district's, by begin. */
    public Uni<List<OnDuty>> at(DutyRole role, @Nullable UUID street, Instant at) {
        return SessionSql.rows("""
                        select id, name, phone_sealed from oncall.shift
                        where role = ?1 and cancelled_at is null and starts <= ?3 and ends > ?3
                          and (street_id is null or street_id = cast(?2 as uuid))
                        order by street_id nulls last, starts, id limit 10""", role.name(), street, at)
                .map(rows -> rows.stream().map(this::onDuty).toList());
    }

    /** Shifts of a duty that touch the time between, of any street, by begin. */
    public Uni<List<OnDuty.Shift>> between(DutyRole role, Instant from, Instant to) {
        return SessionSql.rows(
                        "select id, name, phone_sealed, starts, ends from oncall.shift where role = ?1"
                                + " and cancelled_at is null and ends > ?2 and starts < ?3 order by starts, id limit 500",
                        role.name(),
                        from,
                        to)
                .map(rows -> rows.stream()
                        .map(row -> new OnDuty.Shift(
                                onDuty(row),
                                shown(row[3]).toInstant(),
                                shown(row[4]).toInstant()))
                        .toList());
    }

    private OnDuty onDuty(Object[] row) {
        UUID id = (UUID) row[0];
        return new OnDuty(id, (String) row[1], Objects.requireNonNull(vault.open((byte[]) row[2], PHONE, id)));
    }

    private static ShiftView view(Object[] row) {
        return new ShiftView(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                (UUID) row[3],
                (String) row[4],
                (String) row[5],
                shown(row[6]),
                shown(row[7]));
    }

    static OffsetDateTime shown(Object value) {
        Instant instant = value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
        return Objects.requireNonNull(DistrictTime.shown(instant));
    }
}
