package care.nowalls.contract.provider;

import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Who the signed-in provider is, its staff and its statements. Served by provider-api below {@code /api/v1} and, with
 * the user's own token, by backend below {@code /internal/v1/provider}.
 */
@Produces(MediaType.APPLICATION_JSON)
public interface ProviderAccountApi {

    /** The signed-in account. */
    @GET
    @Path("me")
    @Operation(operationId = "me", summary = "Who is signed in")
    Uni<Me> me();

    /** MANAGER: all of the provider's staff; STAFF: itself. */
    @GET
    @Path("staff")
    @Operation(
            operationId = "staff",
            summary = "List staff",
            description = "MANAGER: all of the provider's; STAFF: itself.")
    Uni<Page<StaffView>> staff(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor);

    /** MANAGER only. */
    @GET
    @Path("settlements")
    @Operation(operationId = "settlements", summary = "List monthly statements", description = "MANAGER only.")
    Uni<Page<StatementView>> settlements(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor);

    /**
     * @param accountId of the account
     * @param username its name
     * @param role MANAGER or STAFF
     * @param providerId the provider
     * @param providerName its name
     * @param staffId the person, for STAFF
     * @param staffName their name
     */
    record Me(
            UUID accountId,
            String username,
            String role,
            UUID providerId,
            String providerName,
            @Nullable UUID staffId,
            @Nullable String staffName) {}
}
