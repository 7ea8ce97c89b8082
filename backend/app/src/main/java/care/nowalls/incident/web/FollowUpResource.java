package care.nowalls.incident.web;

import care.nowalls.account.Access;
import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.contract.provider.Page;
import care.nowalls.incident.FollowUp;
import care.nowalls.incident.FollowUpKind;
import care.nowalls.incident.FollowUps;
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
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** What is to be done after incidents: next-day calls, promised calls, re-assessments, reports to the bureau. */
@Path("/api/v1/follow-ups")
@Tag(name = "incidents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FollowUpResource {

    private final FollowUps followUps;
    private final IncidentActs acts;
    private final Access access;

    @Inject
    FollowUpResource(FollowUps followUps, IncidentActs acts, Access access) {
        this.followUps = followUps;
        this.acts = acts;
        this.access = access;
    }

    /**
     * @param residentId whom it concerns, when known
     * @param dueAt by when
     * @param words what was promised
     */
    public record Promise(
            @Nullable UUID residentId,
            @NotNull OffsetDateTime dueAt,
            @NotBlank @Size(max = 500) String words) {}

    /** NO_ANSWER leaves it open and counts the try. */
    public enum FollowUpAnswer {
        DONE,
        NO_ANSWER,
        NOT_NEEDED
    }

    /**
     * @param result what came of it
     * @param words in words
     */
    public record FollowedUp(
            @NotNull FollowUpAnswer result,
            @Nullable @Size(max = 1000) String words) {}

    @GET
    @Allowed(Action.INCIDENT_READ)
    @Operation(summary = "Open ones, the most urgent first; or those done lately", description = "400 invalid-cursor")
    public Uni<Page<FollowUp>> followUps(
            @QueryParam("kind") @Nullable FollowUpKind kind,
            @QueryParam("done") @DefaultValue("false") boolean done,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return followUps.page(kind, done, access.scope(Action.INCIDENT_READ).street(), Cursor.of(cursor, limit));
    }

    @POST
    @Command
    @Allowed(Action.INCIDENT_HANDLE)
    @ResponseStatus(201)
    @Operation(summary = "Promise a call", description = "422 due-in-the-past, unknown-incident-resident")
    public Uni<FollowUp> promise(@Valid @NotNull Promise body) {
        return followUps.promise(body.residentId(), body.dueAt().toInstant(), body.words(), acts.me());
    }

    @POST
    @Path("{id}/done")
    @Command
    @Allowed(Action.FOLLOW_UP_WRITE)
    @Operation(summary = "Say what came of it", description = "404, 409 follow-up-done")
    public Uni<FollowUp> done(@PathParam("id") UUID id, @Valid @NotNull FollowedUp body) {
        return followUps.done(
                id,
                access.scope(Action.FOLLOW_UP_WRITE).street(),
                acts.me(),
                body.result().name(),
                body.words());
    }
}
