package care.nowalls.view.trace;

import care.nowalls.account.Access;
import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.shared.Cursor;
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

/** From the button to the arrival. */
@Path("/api/v1/incidents/{id}/trace")
@Tag(name = "incidents")
@Produces(MediaType.APPLICATION_JSON)
public class TraceResource {

    private final Traces traces;
    private final Access access;

    @Inject
    TraceResource(Traces traces, Access access) {
        this.traces = traces;
        this.access = access;
    }

    @GET
    @Allowed(Action.TRACE_READ)
    @Operation(
            summary = "The way an alarm took, as times",
            description = "One line per signal of the incident, first one first. 400 invalid-cursor, 404")
    public Uni<IncidentTrace> incident(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return traces.ofIncident(id, access.scope(Action.TRACE_READ).street(), Cursor.of(cursor, limit));
    }
}
