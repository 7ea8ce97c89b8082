package care.nowalls.incident.web;

import care.nowalls.account.Access;
import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.incident.EscalationCallView;
import care.nowalls.incident.store.EscalationCalls;
import care.nowalls.incident.store.IncidentStore;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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
            description = "Telephone numbers are masked. 404")
    public Uni<List<EscalationCallView>> calls(@PathParam("id") UUID id) {
        return store.found(id, access.scope(Action.INCIDENT_READ).street()).chain(() -> calls.of(id));
    }
}
