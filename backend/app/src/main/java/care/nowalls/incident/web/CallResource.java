package care.nowalls.incident.web;

import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.contract.provider.Page;
import care.nowalls.incident.Call;
import care.nowalls.incident.CallState;
import care.nowalls.incident.Calls;
import care.nowalls.shared.Command;
import care.nowalls.shared.Cursor;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The desk's telephones. The exchange reports here with an account of the desk. */
@Path("/api/v1/calls")
@Tag(name = "calls")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CallResource {

    private final Calls calls;
    private final IncidentActs acts;

    @Inject
    CallResource(Calls calls, IncidentActs acts) {
        this.calls = calls;
        this.acts = acts;
    }

    /**
     * @param from number of the caller, or what the exchange shows of it
     * @param deviceSim number of the device's SIM, when an alarm unit telephones
     */
    public record Incoming(
            @NotBlank @Size(max = 40) String from,
            @Nullable @Size(min = 1, max = 40) String deviceSim) {}

    /**
     * @param recordingRef where the recording is
     * @param answered of an outgoing call: whether somebody answered
     */
    public record CallEnded(
            @Nullable @Size(max = 300) String recordingRef,
            @Nullable Boolean answered) {}

    /**
     * @param incidentId it belongs to
     */
    public record CallLinked(@NotNull UUID incidentId) {}

    @POST
    @Command
    @Allowed(Action.INCIDENT_HANDLE)
    @ResponseStatus(201)
    @Operation(summary = "A call comes in", description = "It rings at every desk until one takes it")
    public Uni<Call> incoming(@Valid @NotNull Incoming body) {
        return calls.incoming(body.from().strip(), body.deviceSim());
    }

    @GET
    @Allowed(Action.INCIDENT_HANDLE)
    @Operation(summary = "Calls, newest first", description = "400 invalid-cursor")
    public Uni<Page<Call>> calls(
            @QueryParam("state") @Nullable CallState state,
            @QueryParam("incidentId") @Nullable UUID incidentId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return calls.page(state, incidentId, Cursor.of(cursor, limit));
    }

    @GET
    @Path("{id}")
    @Allowed(Action.INCIDENT_HANDLE)
    @Operation(summary = "One call", description = "404")
    public Uni<Call> call(@PathParam("id") UUID id) {
        return calls.one(id);
    }

    @POST
    @Path("{id}/answer")
    @Command
    @Allowed(Action.INCIDENT_HANDLE)
    @Operation(summary = "Take it", description = "404, 409 call-taken")
    public Uni<Call> answer(@PathParam("id") UUID id) {
        return calls.answer(id, acts.me());
    }

    @POST
    @Path("{id}/link")
    @Command
    @Allowed(Action.INCIDENT_HANDLE)
    @Operation(summary = "It belongs to an incident", description = "404")
    public Uni<Call> link(@PathParam("id") UUID id, @Valid @NotNull CallLinked body) {
        return calls.link(id, body.incidentId(), acts.me());
    }

    @POST
    @Path("{id}/ended")
    @Command
    @Allowed(Action.INCIDENT_HANDLE)
    @Operation(
            summary = "It is over",
            description = "The recording's reference goes to the timeline. Repeating is harmless. 404")
    public Uni<Call> ended(@PathParam("id") UUID id, @Valid @NotNull CallEnded body) {
        return calls.ended(id, body.recordingRef(), Boolean.TRUE.equals(body.answered()));
    }
}
