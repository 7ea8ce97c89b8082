package care.nowalls.incident.web;

import care.nowalls.account.Access;
import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.audit.AuditEntry;
import care.nowalls.audit.AuditTrail;
import care.nowalls.contract.provider.Page;
import care.nowalls.incident.FallbackCallView;
import care.nowalls.incident.store.FallbackRows;
import care.nowalls.resident.PhoneNumber;
import care.nowalls.shared.Command;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Cursor;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** After an outage: everybody who was told without us; and before one that is planned: who is told instead. */
@Path("/api/v1/fallback")
@Tag(name = "escalation")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FallbackCallsResource {

    private static final UUID ONLY = new UUID(0, 1);

    private final FallbackRows rows;
    private final AuditTrail audit;
    private final Access access;

    @Inject
    FallbackCallsResource(FallbackRows rows, AuditTrail audit, Access access) {
        this.rows = rows;
        this.audit = audit;
        this.access = access;
    }

    /**
     * @param from begin
     * @param to end
     * @param phone a manned telephone, called in the place of the families
     */
    @Schema(name = "PlannedMaintenance")
    record Planned(
            @NotNull OffsetDateTime from,
            @NotNull OffsetDateTime to,
            @NotBlank @Size(max = 40) String phone) {}

    @GET
    @Path("calls")
    @WithSession
    @Allowed(Action.INCIDENT_HANDLE)
    @Operation(summary = "Everybody whom a gateway told without a backend, newest first")
    public Uni<Page<FallbackCallView>> calls(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor place = Cursor.of(cursor, limit);
        return rows.page(key(place.after()), place.fetch())
                .map(found -> place.page(found, row -> row.id().toString(), row -> row));
    }

    @PUT
    @Path("maintenance")
    @Command
    @Allowed(Action.MAINTENANCE_PLAN)
    @ResponseStatus(204)
    @Operation(
            summary = "Plan maintenance",
            description = "A manned telephone is called in the place of the families. 400; 422 phone-invalid")
    public Uni<Void> plan(@Valid @NotNull Planned body) {
        Instant from = body.from().toInstant();
        Instant to = body.to().toInstant();
        if (!to.isAfter(from)) {
            throw new Refused(CommonRefusal.INVALID_PARAMETER, "to");
        }
        return rows.plan(from, to, PhoneNumber.of(body.phone()), access.caller().username())
                .chain(() -> audit.record(AuditEntry.done("fallback.maintenance-planned", "maintenance", ONLY)));
    }

    private static @Nullable UUID key(@Nullable String after) {
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw new Refused(CommonRefusal.INVALID_CURSOR);
        }
    }
}
