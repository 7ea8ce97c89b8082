package care.nowalls.account.web;

import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.contract.provider.Page;
import care.nowalls.shared.Command;
import care.nowalls.shared.Cursor;
import care.nowalls.shared.DeadDeliveries;
import care.nowalls.shared.DeadDeliveries.Dead;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

/** Events that a listener could not hear, for the administrator. Here because {@code shared} knows no actions. */
@Path("/api/v1/outbox/dead")
@Tag(name = "outbox")
@Produces(MediaType.APPLICATION_JSON)
public class OutboxResource {

    private final DeadDeliveries dead;

    @Inject
    public OutboxResource(DeadDeliveries dead) {
        this.dead = dead;
    }

    @GET
    @Allowed(Action.OUTBOX_ADMINISTER)
    @Operation(
            summary = "Deliveries that failed too often, oldest first",
            description = "Later events of the same aggregate wait behind them. 400 invalid-cursor")
    public Uni<Page<Dead>> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor place = Cursor.of(cursor, limit);
        return dead.page(place).map(found -> place.page(found, row -> String.valueOf(row.seq()), row -> row));
    }

    @POST
    @Path("{eventId}/{listener}/retry")
    @Command
    @Allowed(Action.OUTBOX_ADMINISTER)
    @ResponseStatus(204)
    @Operation(summary = "Try it again from the first attempt on", description = "404")
    public Uni<Void> retry(@PathParam("eventId") UUID eventId, @PathParam("listener") String listener) {
        return dead.retry(eventId, listener);
    }
}
