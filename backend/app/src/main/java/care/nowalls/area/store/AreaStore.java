package care.nowalls.area.store;

import care.nowalls.area.Dimension;
import care.nowalls.area.model.AreaTerms;
import care.nowalls.area.model.Common;
import care.nowalls.device.DownDevices.Down;
import care.nowalls.shared.SessionSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Area events in the current session. */
@ApplicationScoped
public class AreaStore {

    private static final long SWEEP = 20_261_127L;

    /**
     * An event to be opened.
     *
     * @param id of the event
     * @param common what its devices have in common
     * @param label to be shown; null for a building
     * @param dwelling one of a building
     * @param street for scope, when it is in one
     * @param all how many devices have it in common
     */
    public record Opening(
            UUID id,
            Common common,
            @Nullable String label,
            @Nullable UUID dwelling,
            @Nullable UUID street,
            int all) {}

    /**
     * An event as the sweeper needs it.
     *
     * @param id of the event
     * @param common what its devices have in common
     * @param street for scope
     * @param all how many devices have it in common
     */
    public record Event(UUID id, Common common, @Nullable UUID street, int all) {}

    /** True if no other node sweeps at this moment; held to the end of the transaction. */
    public Uni<Boolean> mine() {
        return SessionSql.column(Boolean.class, "select pg_try_advisory_xact_lock(?1)", SWEEP)
                .map(List::getFirst);
    }

    public Uni<AreaTerms> terms(LocalDate day) {
        return SessionSql.rows(
                        "select devices, percent, least, window_minutes, review_minutes from area.terms"
                                + " where valid_from <= ?1 order by valid_from desc limit 1",
                        day)
                .map(rows -> rows.getFirst())
                .map(row -> new AreaTerms(
                        (Integer) row[0],
                        (Integer) row[1],
                        (Integer) row[2],
                        Duration.ofMinutes((Integer) row[3]),
                        Duration.ofMinutes((Integer) row[4])));
    }

    public Uni<List<Event>> open() {
        return SessionSql.rows("select id, dimension, scope_key, street_id, of_devices from area.event"
                        + " where state = 'OPEN' order by id")
                .map(rows -> rows.stream().map(AreaStore::event).toList());
    }

    public Uni<List<Event>> due(Instant now) {
        return SessionSql.rows(
                        "select id, dimension, scope_key, street_id, of_devices from area.event"
                                + " where state = 'ENDED' and review_at <= ?1 order by id",
                        now)
                .map(rows -> rows.stream().map(AreaStore::event).toList());
    }

    /** Locked; empty when there is none. Its state as text comes with it. */
    public Uni<List<Object[]>> locked(UUID id) {
        return SessionSql.rows(
                "select id, dimension, scope_key, street_id, of_devices, state from area.event where id = ?1 for update",
                id);
    }

    public static Event event(Object[] row) {
        return new Event(
                (UUID) row[0], new Common(Dimension.valueOf((String) row[1]), (String) row[2]), (UUID) row[3], (Integer)
                        row[4]);
    }

    public Uni<Integer> open(Opening opening, Instant at) {
        return SessionSql.write(
                """
                insert into area.event (id, dimension, scope_key, label, dwelling_id, street_id, state, opened_at, of_devices)
                values (?1, ?2, ?3, cast(?4 as text), cast(?5 as uuid), cast(?6 as uuid), 'OPEN', ?7, ?8)""",
                opening.id(),
                opening.common().dimension().name(),
                opening.common().key(),
                opening.label(),
                opening.dwelling(),
                opening.street(),
                at,
                opening.all());
    }

    /** Once per event: who comes back and falls silent again keeps its place in the list. */
    public Uni<Integer> join(UUID event, Down device, int risk) {
        return SessionSql.write("""
                insert into area.member (event_id, device_id, resident_id, down_since, risk)
                values (?1, ?2, cast(?3 as uuid), ?4, ?5)
                on conflict (event_id, device_id) do update set back_at = null""", event, device.id(), device.residentId(), device.since(), risk);
    }

    /** Devices of the event that are not known to be back. */
    public Uni<List<UUID>> down(UUID event) {
        return SessionSql.column(
                UUID.class,
                "select device_id from area.member where event_id = ?1 and back_at is null order by device_id",
                event);
    }

    /** Devices that are down in any event that is not reviewed. */
    public Uni<List<UUID>> downMembers() {
        return SessionSql.column(
                UUID.class, "select device_id from area.member where back_at is null and not not_back");
    }

    public Uni<Integer> back(UUID event, List<UUID> still, Instant at) {
        return SessionSql.write("""
                update area.member set back_at = ?3
                where event_id = ?1 and back_at is null and not device_id = any(cast(?2 as uuid[]))""", event, still.toArray(UUID[]::new), at);
    }

    public Uni<Integer> end(UUID event, Instant at, Instant review) {
        return SessionSql.write(
                "update area.event set state = 'ENDED', ended_at = ?2, review_at = ?3 where id = ?1",
                event,
                at,
                review);
    }

    /** Who is still down is written down as not having come back. */
    public Uni<Integer> review(UUID event, Instant at) {
        return SessionSql.write("update area.member set not_back = true where event_id = ?1 and back_at is null", event)
                .chain(() -> SessionSql.write(
                        "update area.event set state = 'REVIEWED', reviewed_at = ?2 where id = ?1", event, at));
    }

    public Uni<Boolean> concerns(UUID event, UUID resident) {
        return SessionSql.column(
                        Boolean.class,
                        "select exists (select 1 from area.member where event_id = ?1 and resident_id = ?2)",
                        event,
                        resident)
                .map(found -> Objects.requireNonNull(found.getFirst()));
    }

    /**
     * A call that was made.
     *
     * @param id of the call
     * @param event during which
     * @param resident whom
     * @param at when
     * @param account by whom
     * @param name and their name
     * @param result what it found
     * @param note words
     */
    public record Call(
            UUID id,
            UUID event,
            UUID resident,
            Instant at,
            UUID account,
            String name,
            String result,
            @Nullable String note) {}

    public Uni<Integer> call(Call call) {
        return SessionSql.write(
                """
                insert into area.call (id, event_id, resident_id, at, by_account, by_name, result, note)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as text))""",
                call.id(),
                call.event(),
                call.resident(),
                call.at(),
                call.account(),
                call.name(),
                call.result(),
                call.note());
    }
}
