package care.nowalls.satisfaction.web;

import care.nowalls.account.Access;
import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.satisfaction.RatingView;
import care.nowalls.satisfaction.Ratings;
import care.nowalls.shared.Command;
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

/** Ratings taken by the desk. */
@Path("/api/v1/orders/{id}/rating")
@Tag(name = "satisfaction")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RatingResource {

    private final Ratings ratings;
    private final Access access;

    @Inject
    public RatingResource(Ratings ratings, Access access) {
        this.ratings = ratings;
        this.access = access;
    }

    @POST
    @Command
    @Allowed(Action.ORDER_RATE)
    @ResponseStatus(201)
    @Operation(summary = "Rate a completed order, once", description = "409 wrong-state, already-rated")
    public Uni<RatingView> rate(@PathParam("id") UUID id, @Valid @NotNull RatingBody body) {
        return ratings.rate(body.of(id), access.scope(Action.ORDER_RATE));
    }
}
