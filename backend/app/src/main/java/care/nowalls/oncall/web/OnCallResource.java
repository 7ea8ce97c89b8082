package care.nowalls.oncall.web;

import care.nowalls.account.Access;
import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.audit.AuditEntry;
import care.nowalls.audit.AuditTrail;
import care.nowalls.contract.provider.Page;
import care.nowalls.oncall.DutyPerson;
import care.nowalls.oncall.DutyRole;
import care.nowalls.oncall.NewShift;
import care.nowalls.oncall.OnCall;
import care.nowalls.oncall.OnCallRefusal;
import care.nowalls.oncall.ShiftView;
import care.nowalls.oncall.SwapView;
import care.nowalls.oncall.Swapping;
import care.nowalls.oncall.store.ShiftStore;
import care.nowalls.shared.Command;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Cursor;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The calendar of duties. A street sees its own and the district's, and keeps its own. */
@Path("/api/v1/on-call")
@Tag(name = "on-call")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OnCallResource {

    private final OnCall onCall;
    private final Swapping swapping;
    private final ShiftStore shifts;
    private final AuditTrail audit;
    private final Access access;
    private final DistrictTime time;

    @Inject
    OnCallResource(
            OnCall onCall, Swapping swapping, ShiftStore shifts, AuditTrail audit, Access access, DistrictTime time) {
        this.onCall = onCall;
        this.swapping = swapping;
        this.shifts = shifts;
        this.audit = audit;
        this.access = access;
        this.time = time;
    }

    @GET
    @WithSession
    @Allowed(Action.ON_CALL_READ)
    @Operation(summary = "Shifts that are not over yet, by begin", description = "Telephone numbers are masked")
    public Uni<Page<ShiftView>> shifts(
            @QueryParam("role") @Nullable DutyRole role,
            @QueryParam("streetId") @Nullable UUID streetId,
            @QueryParam("from") @Nullable OffsetDateTime from,
            @QueryParam("to") @Nullable OffsetDateTime to,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor place = Cursor.of(cursor, limit);
        UUID only = access.scope(Action.ON_CALL_READ).street();
        Instant begin = from == null ? time.now() : from.toInstant();
        ShiftStore.Filter filter =
                new ShiftStore.Filter(role, streetId, only, begin, to == null ? null : to.toInstant());
        return shifts.page(filter, key(place.after()), place.fetch())
                .map(rows -> place.page(rows, row -> row.id().toString(), row -> row));
    }

    @POST
    @Command
    @Allowed(Action.ON_CALL_WRITE)
    @ResponseStatus(201)
    @Operation(
            summary = "Put somebody on call",
            description = "422 shift-period, shift-street-needed, unknown-street, phone-invalid, shift-unknown-account")
    public Uni<ShiftView> add(@Valid @NotNull NewShift body) {
        UUID only = access.scope(Action.ON_CALL_WRITE).street();
        if (only != null && !only.equals(body.streetId())) {
            throw new Refused(OnCallRefusal.STREET_NEEDED);
        }
        return onCall.add(body, access.caller().username())
                .call(id -> audit.record(AuditEntry.done("on-call.added", "shift", id)))
                .chain(id -> shifts.locked(id, null))
                .map(view -> Objects.requireNonNull(view));
    }

    @DELETE
    @Path("{id}")
    @Command
    @Allowed(Action.ON_CALL_WRITE)
    @ResponseStatus(204)
    @Operation(summary = "Take a shift off the calendar", description = "404; 409 shift-over")
    public Uni<Void> cancel(@PathParam("id") UUID id) {
        return shifts.locked(id, access.scope(Action.ON_CALL_WRITE).street())
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(CommonRefusal.NOT_FOUND))
                .chain(() -> shifts.cancel(id, time.now()))
                .invoke(OnCallResource::refuseUnless)
                .call(() -> audit.record(AuditEntry.done("on-call.cancelled", "shift", id)))
                .replaceWithVoid();
    }

    @POST
    @Path("{id}/swaps")
    @Command
    @Allowed(Action.ON_CALL_WRITE)
    @ResponseStatus(201)
    @Operation(
            summary = "Propose that somebody else takes a shift",
            description = "Nothing changes until both have agreed. 404; 409 shift-over, swap-open; 422 phone-invalid")
    public Uni<SwapView> propose(@PathParam("id") UUID id, @Valid @NotNull DutyPerson body) {
        UUID only = access.scope(Action.ON_CALL_WRITE).street();
        return swapping.propose(id, body, only, access.caller().username());
    }

    private static void refuseUnless(boolean cancelled) {
        if (!cancelled) {
            throw new Refused(OnCallRefusal.SHIFT_OVER);
        }
    }

    static @Nullable UUID key(@Nullable String after) {
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw new Refused(CommonRefusal.INVALID_CURSOR);
        }
    }
}
