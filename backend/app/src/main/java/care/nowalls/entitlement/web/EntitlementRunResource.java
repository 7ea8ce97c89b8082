package care.nowalls.entitlement.web;

import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.entitlement.Entitlements;
import care.nowalls.entitlement.RunView;
import care.nowalls.shared.Command;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Month runs. */
@Path("/api/v1/entitlement-runs")
@Tag(name = "entitlements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EntitlementRunResource {

    private static final String MONTH = "20\\d\\d-(0[1-9]|1[0-2])";

    private final Entitlements entitlements;

    @Inject
    public EntitlementRunResource(Entitlements entitlements) {
        this.entitlements = entitlements;
    }

    /** @param month {@code yyyy-MM} */
    public record Run(@NotNull @Pattern(regexp = MONTH) String month) {}

    @POST
    @Command
    @Allowed(Action.ENTITLEMENT_RUN)
    @ResponseStatus(201)
    @Operation(
            summary = "Book what everybody gets in a month",
            description = "Again: differences only. From a year back to next month. 422 month-out-of-reach")
    public Uni<RunView> run(@Valid @NotNull Run run) {
        return entitlements.run(YearMonth.parse(run.month()));
    }
}
