package care.nowalls.entitlement.web;

import care.nowalls.account.Access;
import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.entitlement.EntitlementView;
import care.nowalls.entitlement.store.EntitlementReads;
import care.nowalls.resident.Residents;
import care.nowalls.shared.DistrictTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What one resident gets. */
@Path("/api/v1/residents/{id}/entitlements")
@Tag(name = "entitlements")
@Produces(MediaType.APPLICATION_JSON)
public class EntitlementResource {

    private static final String MONTH = "20\\d\\d-(0[1-9]|1[0-2])";

    private final EntitlementReads reads;
    private final Residents residents;
    private final Access access;
    private final DistrictTime time;

    @Inject
    public EntitlementResource(EntitlementReads reads, Residents residents, Access access, DistrictTime time) {
        this.reads = reads;
        this.residents = residents;
        this.access = access;
        this.time = time;
    }

    @GET
    @Allowed(Action.ENTITLEMENT_READ)
    @Operation(
            summary = "What a resident gets and uses in a month",
            description = "This month unless ?month=yyyy-MM. 404 not-found")
    public Uni<EntitlementView> of(
            @PathParam("id") UUID id, @QueryParam("month") @Nullable @Pattern(regexp = MONTH) String month) {
        YearMonth wanted = month == null ? YearMonth.from(time.today()) : YearMonth.parse(month);
        return residents.facts(id, access.scope(Action.ENTITLEMENT_READ)).chain(() -> reads.view(id, wanted));
    }
}
