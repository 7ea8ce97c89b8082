package care.nowalls.visit.web;

import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.shared.Command;
import care.nowalls.visit.Deciding;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Decisions about what stands against paying a visit. */
@Path("/api/v1/visits/{id}/exceptions/{code}")
@Tag(name = "visits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class VisitResource {

    private final Deciding deciding;

    @Inject
    public VisitResource(Deciding deciding) {
        this.deciding = deciding;
    }

    @POST
    @Path("clear")
    @Command
    @Allowed(Action.VISIT_CLEAR)
    @ResponseStatus(204)
    @Operation(
            summary = "Clear an exception",
            description = "The last one verifies the visit. 409 wrong-state; 422 memo-needed")
    public Uni<Void> clear(
            @PathParam("id") UUID id, @PathParam("code") String code, @Valid @NotNull DecisionBody body) {
        return deciding.clear(new Deciding.Wish(id, code, body.reason(), body.memo()));
    }

    @POST
    @Path("reject")
    @Command
    @Allowed(Action.VISIT_CLEAR)
    @ResponseStatus(204)
    @Operation(
            summary = "Reject a visit for an exception",
            description = "It is never paid. 409 wrong-state; 422 memo-needed")
    public Uni<Void> reject(
            @PathParam("id") UUID id, @PathParam("code") String code, @Valid @NotNull DecisionBody body) {
        return deciding.reject(new Deciding.Wish(id, code, body.reason(), body.memo()));
    }
}
