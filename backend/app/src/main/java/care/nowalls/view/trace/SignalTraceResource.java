package care.nowalls.view.trace;

import care.nowalls.account.Access;
import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The way of one signal. */
@Path("/api/v1/signals/{id}/trace")
@Tag(name = "incidents")
@Produces(MediaType.APPLICATION_JSON)
public class SignalTraceResource {

    private final Traces traces;
    private final Access access;

    @Inject
    SignalTraceResource(Traces traces, Access access) {
        this.traces = traces;
        this.access = access;
    }

    @GET
    @Allowed(Action.TRACE_READ)
    @Operation(summary = "The way one signal took", description = "Also of one that raises nothing. 404")
    public Uni<SignalTrace> signal(@PathParam("id") UUID id) {
        return traces.ofSignal(id, access.scope(Action.TRACE_READ).street());
    }
}
