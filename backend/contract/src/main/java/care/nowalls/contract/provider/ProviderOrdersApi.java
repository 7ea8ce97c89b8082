package care.nowalls.contract.provider;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Accepted orders of the signed-in provider. Served by provider-api at {@code /api/v1/orders} and, with the user's own
 * token, by backend at {@code /internal/v1/provider/orders}. STAFF sees only orders assigned to itself.
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface ProviderOrdersApi {

    /** By beginning of the window. {@code date} is a district day. */
    @GET
    Uni<Page<ProviderOrder>> orders(
            @QueryParam("date") @Nullable LocalDate date,
            @QueryParam("staffId") @Nullable UUID staffId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("{id}")
    Uni<ProviderOrder> order(@PathParam("id") UUID id);

    /** MANAGER only; 422 when the person lacks the skill or has left. */
    @POST
    @Path("{id}/assign")
    Uni<ProviderOrder> assign(@PathParam("id") UUID id, @Valid @NotNull AssignStaff body);

    /** ACCEPTED → EN_ROUTE; optional. */
    @POST
    @Path("{id}/depart")
    Uni<ProviderOrder> depart(@PathParam("id") UUID id);

    /** 201 with an {@link EvidenceReceipt}, never refused for the order's state. */
    @POST
    @Path("{id}/check-in")
    Uni<Response> checkIn(@PathParam("id") UUID id, @Valid @NotNull CheckIn body);

    /** 201 with an {@link EvidenceReceipt}, never refused for the order's state. */
    @POST
    @Path("{id}/check-out")
    Uni<Response> checkOut(@PathParam("id") UUID id, @Valid @NotNull CheckOut body);

    /** Tells the desk; NOBODY_OPENS makes the order ATTEMPTED. */
    @POST
    @Path("{id}/problem")
    Uni<ProviderOrder> problem(@PathParam("id") UUID id, @Valid @NotNull ProblemReport body);
}
