package care.nowalls.ledger.web;

import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.contract.provider.Page;
import care.nowalls.ledger.CheckReport;
import care.nowalls.ledger.LedgerAccountView;
import care.nowalls.ledger.LedgerChecks;
import care.nowalls.ledger.TransferView;
import care.nowalls.ledger.store.LedgerReads;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The ledger, for those who watch over the money. Nothing is changed here. */
@Path("/api/v1/ledger")
@Tag(name = "ledger")
@Produces(MediaType.APPLICATION_JSON)
public class LedgerResource {

    private final LedgerReads reads;
    private final LedgerChecks checks;

    @Inject
    public LedgerResource(LedgerReads reads, LedgerChecks checks) {
        this.reads = reads;
        this.checks = checks;
    }

    @GET
    @Path("accounts/{id}")
    @Allowed(Action.LEDGER_READ)
    @Operation(summary = "An account and its balance", description = "404 not-found")
    public Uni<LedgerAccountView> account(@PathParam("id") UUID id) {
        return reads.account(id);
    }

    @GET
    @Path("transfers")
    @Allowed(Action.LEDGER_READ)
    @Operation(
            summary = "Transfers in the order they were made",
            description = "Those of one order with ?order=. 400 invalid-cursor, invalid-parameter")
    public Uni<Page<TransferView>> transfers(
            @QueryParam("order") @Nullable UUID order,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor place = Cursor.of(cursor, limit);
        return reads.transfers(place, order)
                .map(found -> place.page(found, view -> view.id().toString(), view -> view));
    }

    @GET
    @Path("check")
    @Allowed(Action.LEDGER_READ)
    @Operation(
            summary = "Prove the money",
            description = "Runs every invariant on one snapshot; ok is false when any is violated")
    public Uni<CheckReport> check() {
        return checks.run();
    }
}
