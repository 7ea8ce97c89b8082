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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
    @Operation(
            operationId = "orders",
            summary = "List orders by beginning of their window",
            description = "date is a district day. STAFF sees only orders assigned to itself.")
    Uni<Page<ProviderOrder>> orders(
            @QueryParam("date") @Nullable LocalDate date,
            @QueryParam("staffId") @Nullable UUID staffId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("{id}")
    @Operation(operationId = "order", summary = "Show an order")
    Uni<ProviderOrder> order(@PathParam("id") UUID id);

    /** MANAGER only; 422 when the person lacks the skill or has left. */
    @POST
    @Path("{id}/assign")
    @Operation(
            operationId = "assign",
            summary = "Say who goes",
            description = "MANAGER only; 422 when the person lacks the skill or has left.")
    Uni<ProviderOrder> assign(@PathParam("id") UUID id, @Valid @NotNull AssignStaff body);

    /** ACCEPTED → EN_ROUTE; optional. */
    @POST
    @Path("{id}/depart")
    @Operation(operationId = "depart", summary = "On the way", description = "ACCEPTED to EN_ROUTE; optional.")
    Uni<ProviderOrder> depart(@PathParam("id") UUID id);

    /** 201 with an {@link EvidenceReceipt}, never refused for the order's state. */
    @POST
    @Path("{id}/check-in")
    @Operation(
            operationId = "checkIn",
            summary = "Begin the visit",
            description = "Never refused for the order's state; what stands against it is told in exceptions."
                    + " clientEventId is unique for ever: sending again changes nothing.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = EvidenceReceipt.class)))
    Uni<Response> checkIn(@PathParam("id") UUID id, @Valid @NotNull CheckIn body);

    /** 201 with an {@link EvidenceReceipt}, never refused for the order's state. */
    @POST
    @Path("{id}/check-out")
    @Operation(
            operationId = "checkOut",
            summary = "End the visit",
            description = "Never refused for the order's state; what stands against it is told in exceptions.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = EvidenceReceipt.class)))
    Uni<Response> checkOut(@PathParam("id") UUID id, @Valid @NotNull CheckOut body);

    /** Tells the desk; NOBODY_OPENS makes the order ATTEMPTED. */
    @POST
    @Path("{id}/problem")
    @Operation(
            operationId = "problem",
            summary = "Report a problem",
            description = "Tells the desk; NOBODY_OPENS makes the order ATTEMPTED.")
    Uni<ProviderOrder> problem(@PathParam("id") UUID id, @Valid @NotNull ProblemReport body);
}
