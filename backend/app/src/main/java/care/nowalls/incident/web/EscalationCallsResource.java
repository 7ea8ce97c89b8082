package care.nowalls.incident.web;

import care.nowalls.account.Access;
import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.contract.provider.Page;
import care.nowalls.incident.EscalationCallView;
import care.nowalls.incident.store.EscalationCalls;
import care.nowalls.incident.store.IncidentStore;
import care.nowalls.shared.Cursor;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Everybody who was told of an incident. */
@Path("/api/v1/incidents/{id}/escalation-calls")
@Tag(name = "escalation")
@Produces(MediaType.APPLICATION_JSON)
public class EscalationCallsResource {

    private final EscalationCalls calls;
    private final IncidentStore store;
    private final Access access;

    @Inject
    EscalationCallsResource(EscalationCalls calls, IncidentStore store, Access access) {
        this.calls = calls;
        this.store = store;
        this.access = access;
    }

    @GET
    @WithSession
    @Allowed(Action.INCIDENT_READ)
    @Operation(
            summary = "Who was told of it, and what they answered by their link",
            description = "Telephone numbers are masked. 400 invalid-cursor, 404")
    public Uni<Page<EscalationCallView>> calls(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor place = Cursor.of(cursor, limit);
        return store.found(id, access.scope(Action.INCIDENT_READ).street())
                .chain(() -> calls.of(id, place))
                .map(told -> place.page(told, call -> call.id().toString(), call -> call));
    }
}
