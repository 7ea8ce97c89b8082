package care.nowalls.incident.store;

import care.nowalls.incident.Call;
import care.nowalls.incident.CallState;
import care.nowalls.incident.model.Concerned;
import care.nowalls.incident.model.Operator;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Cursor;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Refused;
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

/** Calls in the current session; numbers are sealed. */
@ApplicationScoped
public class CallRows {

    private static final String NUMBER = "incident.call.number_sealed";
    private static final String COLUMNS = """
            select id, direction, state, number_sealed, resident_id, resident_name, contact_id, contact_name, device_id,
                   incident_id, at, answered_at, answered_by, answered_by_id, ended_at, recording_ref from incident.call
            """;

    private final Vault vault;

    @Inject
    public CallRows(Vault vault) {
        this.vault = vault;
    }

    /**
     * @param id of the call
     * @param direction IN or OUT
     * @param number of the other side
     * @param whom it concerns and who is at the other end
     * @param incidentId it belongs to
     */
    public record NewCall(
            UUID id,
            String direction,
            String number,
            OtherSide whom,
            @Nullable UUID incidentId) {}

    /**
     * @param resident whom it concerns
     * @param contactId of theirs, at the other end
     * @param contactName their name
     * @param deviceId that telephones
     */
    public record OtherSide(
            Concerned resident,
            @Nullable UUID contactId,
            @Nullable String contactName,
            @Nullable UUID deviceId) {}

    /** An outgoing call is taken already, by the one who dials. */
    public Uni<Integer> begin(NewCall call, @Nullable Operator by, Instant at) {
        return SessionSql.write(
                """
                insert into incident.call (id, direction, state, number_sealed, resident_id, resident_name, contact_id,
                  contact_name, device_id, street_id, incident_id, at, answered_by_id, answered_by)
                values (?1, ?2, 'RINGING', ?3, cast(?4 as uuid), cast(?5 as text), cast(?6 as uuid), cast(?7 as text),
                  cast(?8 as uuid), cast(?9 as uuid), cast(?10 as uuid), ?11, cast(?12 as uuid), cast(?13 as text))""",
                call.id(),
                call.direction(),
                vault.seal(call.number(), NUMBER, call.id()),
                call.whom().resident().residentId(),
                call.whom().resident().name(),
                call.whom().contactId(),
                call.whom().contactName(),
                call.whom().deviceId(),
                call.whom().resident().streetId(),
                call.incidentId(),
                at,
                by == null ? null : by.id(),
                by == null ? null : by.name());
    }

    /** Of this resident or device, the latest open one; or null. */
    public Uni<@Nullable UUID> openIncident(@Nullable UUID resident, @Nullable UUID device) {
        return SessionSql.column(
                        UUID.class,
                        "select id from incident.incident where state <> 'RESOLVED' and (resident_id = cast(?1 as uuid)"
                                + " or device_id = cast(?2 as uuid)) order by priority, id desc limit 1",
                        resident,
                        device)
                .map(found -> found.isEmpty() ? null : found.getFirst());
    }

    /** False when somebody took it before, or it is over. */
    public Uni<Boolean> answer(UUID id, Operator by, Instant at) {
        return SessionSql.write(
                        "update incident.call set state = 'ANSWERED', answered_at = ?2, answered_by_id = ?3,"
                                + " answered_by = ?4 where id = ?1 and state = 'RINGING' and direction = 'IN'",
                        id,
                        at,
                        by.id(),
                        by.name())
                .map(rows -> rows == 1);
    }

    public Uni<Integer> link(UUID id, UUID incident) {
        return SessionSql.write("update incident.call set incident_id = ?2 where id = ?1", id, incident);
    }

    /** Ends what is not over; a recording that comes late is kept. */
    public Uni<Integer> end(UUID id, CallState state, @Nullable String recording, Instant at) {
        return SessionSql.write(
                "update incident.call set state = case when ended_at is null then ?2 else state end,"
                        + " ended_at = coalesce(ended_at, ?3), recording_ref = coalesce(cast(?4 as text), recording_ref)"
                        + " where id = ?1",
                id,
                state.name(),
                at,
                recording);
    }

    public Uni<Integer> placed(UUID id, String exchangeRef) {
        return SessionSql.write("update incident.call set exchange_ref = ?2 where id = ?1", id, exchangeRef);
    }

    /** Locked; 404. */
    public Uni<Call> one(UUID id) {
        return SessionSql.rows(COLUMNS + "where id = ?1 for update", id).map(rows -> {
            if (rows.isEmpty()) {
                throw new Refused(CommonRefusal.NOT_FOUND);
            }
            return view(rows.getFirst());
        });
    }

    /** Newest first. */
    public Uni<List<Call>> after(Cursor place, @Nullable CallState state, @Nullable UUID incident) {
        return SessionSql.rows(
                        COLUMNS + "where (cast(?1 as text) is null or state = ?1)"
                                + " and (cast(?2 as uuid) is null or incident_id = ?2)"
                                + " and (cast(?4 as uuid) is null or id < ?4) order by id desc limit ?3",
                        state == null ? null : state.name(),
                        incident,
                        place.fetch(),
                        place.afterId())
                .map(rows -> rows.stream().map(this::view).toList());
    }

    private Call view(Object[] row) {
        UUID id = (UUID) row[0];
        return new Call(
                id,
                (String) row[1],
                CallState.valueOf((String) row[2]),
                Objects.requireNonNull(vault.open((byte[]) row[3], NUMBER, id)),
                (UUID) row[4],
                (String) row[5],
                (UUID) row[6],
                (String) row[7],
                (UUID) row[8],
                (UUID) row[9],
                Objects.requireNonNull(DistrictTime.shown(IncidentStore.instant(row[10]))),
                row[11] == null ? null : DistrictTime.shown(IncidentStore.instant(row[11])),
                (String) row[12],
                (UUID) row[13],
                row[14] == null ? null : DistrictTime.shown(IncidentStore.instant(row[14])),
                (String) row[15]);
    }
}
