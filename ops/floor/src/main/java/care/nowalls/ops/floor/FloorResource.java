package care.nowalls.ops.floor;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** One page of orders with nothing around it. */
@Path("/floor")
public class FloorResource {

    private static final String NEWEST = """
            select id, number, state, resident_id, item_code, window_start, window_end, provider_id, staff_id
            from orders.service_order order by id desc limit 50""";

    private final TokenCheck check;
    private final Pool pool;

    @Inject
    FloorResource(TokenCheck check, Pool pool) {
        this.check = check;
        this.pool = pool;
    }

    /** An order as a list shows it. */
    public record OrderLine(
            UUID id,
            String number,
            String state,
            UUID residentId,
            String itemCode,
            OffsetDateTime start,
            OffsetDateTime end,
            @Nullable UUID providerId,
            @Nullable UUID staffId) {}

    /** The newest fifty orders; 401 without a good token. */
    @GET
    @Path("orders")
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Response> orders(@HeaderParam("Authorization") @Nullable String authorization) {
        if (!check.good(authorization)) {
            return Uni.createFrom()
                    .item(Response.status(Response.Status.UNAUTHORIZED).build());
        }
        return pool.preparedQuery(NEWEST)
                .execute()
                .map(rows -> Response.ok(lines(rows)).build());
    }

    private static List<OrderLine> lines(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(FloorResource::line)
                .toList();
    }

    private static OrderLine line(Row row) {
        return new OrderLine(
                row.getUUID("id"),
                row.getString("number"),
                row.getString("state"),
                row.getUUID("resident_id"),
                row.getString("item_code"),
                row.getOffsetDateTime("window_start"),
                row.getOffsetDateTime("window_end"),
                row.getUUID("provider_id"),
                row.getUUID("staff_id"));
    }
}
