package care.nowalls.incident.web;

import care.nowalls.account.Access;
import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.audit.AuditEntry;
import care.nowalls.audit.AuditTrail;
import care.nowalls.contract.provider.Page;
import care.nowalls.incident.NewResponseTarget;
import care.nowalls.incident.ResponseTarget;
import care.nowalls.incident.store.ResponseTargets;
import care.nowalls.shared.Command;
import care.nowalls.shared.Cursor;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** How fast emergencies are to be answered and reached. */
@Path("/api/v1/response-targets")
@Tag(name = "statistics")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TargetResource {

    private final ResponseTargets targets;
    private final NewTargets keeping;
    private final AuditTrail audit;
    private final Access access;

    @Inject
    TargetResource(ResponseTargets targets, NewTargets keeping, AuditTrail audit, Access access) {
        this.targets = targets;
        this.keeping = keeping;
        this.audit = audit;
        this.access = access;
    }

    @GET
    @WithSession
    @Allowed(Action.TARGET_READ)
    @Operation(
            summary = "Sheets of targets, newest first, with earlier and coming ones",
            description = "400 invalid-cursor")
    public Uni<Page<ResponseTarget>> targets(
            @QueryParam("streetId") @Nullable UUID streetId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor place = Cursor.of(cursor, limit);
        return targets.page(streetId, place.afterId(), place.fetch())
                .map(rows -> place.page(rows, row -> row.id().toString(), row -> row));
    }

    @POST
    @Command
    @Allowed(Action.TARGET_WRITE)
    @ResponseStatus(201)
    @Operation(
            summary = "Keep targets for emergencies raised in a period",
            description = "409 target-known; 422 target-backdated, target-period, target-line-twice,"
                    + " target-from-decision, unknown-street")
    public Uni<ResponseTarget> keep(@Valid @NotNull NewResponseTarget body) {
        return keeping.keep(body, access.caller().username())
                .call(target -> audit.record(AuditEntry.done("response-target.kept", "response-target", target.id())));
    }
}
