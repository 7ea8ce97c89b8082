package care.nowalls.view;

import care.nowalls.account.Access;
import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.contract.provider.Page;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Orders as desk, street, bureau and auditor read them. */
@Path("/api/v1/orders")
@Tag(name = "orders")
@Produces(MediaType.APPLICATION_JSON)
public class OrderBoardResource {

    private final OrderQueries queries;
    private final OrderDetails details;
    private final Access access;

    @Inject
    public OrderBoardResource(OrderQueries queries, OrderDetails details, Access access) {
        this.queries = queries;
        this.details = details;
        this.access = access;
    }

    @GET
    @Allowed(Action.ORDER_READ)
    @Operation(
            summary = "Orders, newest first",
            description = "date is the district day on which the window begins. 400 invalid-cursor, invalid-parameter")
    public Uni<Page<OrderRow>> orders(
            @QueryParam("state") @Nullable String state,
            @QueryParam("providerId") @Nullable UUID providerId,
            @QueryParam("residentId") @Nullable UUID residentId,
            @QueryParam("date") @Nullable LocalDate date,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return queries.page(
                new OrderQueries.Filter(state, providerId, residentId, date),
                access.scope(Action.ORDER_READ),
                Cursor.of(cursor, limit));
    }

    @GET
    @Path("{id}")
    @Allowed(Action.ORDER_READ)
    @Operation(summary = "An order with offers, visit, charges and history", description = "404 when not within reach")
    public Uni<OrderDetail> order(@PathParam("id") UUID id) {
        return details.one(id, access.scope(Action.ORDER_READ));
    }
}
