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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * Offers of the signed-in provider. Served by provider-api at {@code /api/v1/offers} and, with the user's own token, by
 * backend at {@code /internal/v1/provider/offers}. Nothing of another provider is ever visible: 404.
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface ProviderOffersApi {

    /** Newest first. {@code state} filters, OPEN shows what can be accepted now. */
    @GET
    @Operation(
            operationId = "offers",
            summary = "List offers, newest first",
            description = "state=OPEN shows what can be accepted now.")
    Uni<Page<OfferView>> offers(
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor);

    /** First acceptance wins: 409 {@code offer-lost} when somebody was first, 409 {@code offer-expired} after the deadline. */
    @POST
    @Path("{id}/accept")
    @Operation(
            operationId = "acceptOffer",
            summary = "Accept an offer",
            description =
                    "The first acceptance wins: 409 offer-lost when somebody was first, 409 offer-expired after the"
                            + " deadline. MANAGER may name who goes; STAFF accepts for itself.")
    Uni<ProviderOrder> accept(
            @PathParam("id") UUID id, @RequestBody(required = false) @Valid @Nullable AcceptOffer body);

    /** The next candidate is asked at once. */
    @POST
    @Path("{id}/decline")
    @Operation(
            operationId = "declineOffer",
            summary = "Decline an offer",
            description = "The next candidate is asked at once.")
    Uni<OfferView> decline(@PathParam("id") UUID id, @Valid @NotNull DeclineOffer body);

    /** Extends the deadline, once: 422 {@code more-time-used} the second time. */
    @POST
    @Path("{id}/more-time")
    @Operation(
            operationId = "moreTime",
            summary = "Ask for more time",
            description = "Extends the deadline, once: 422 more-time-used the second time.")
    Uni<OfferView> moreTime(@PathParam("id") UUID id);
}
