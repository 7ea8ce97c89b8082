package care.nowalls.incident.web;

import care.nowalls.account.EdgeOnly;
import care.nowalls.contract.signal.SignalBatch;
import care.nowalls.contract.signal.SignalReceipts;
import care.nowalls.incident.SignalIntake;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where gateways forward signals to. */
@Path("/internal/v1/signals")
@Tag(name = "gateway")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SignalResource {

    private final SignalIntake intake;

    @Inject
    public SignalResource(SignalIntake intake) {
        this.intake = intake;
    }

    @PUT
    @EdgeOnly("gateway")
    @Operation(
            summary = "Store signals",
            description = "One receipt per signal in order; a 2xx means all are durable. Repeating is harmless")
    public Uni<SignalReceipts> signals(@Valid @NotNull SignalBatch batch) {
        return intake.take(batch);
    }
}
