package care.nowalls.settlement.web;

import care.nowalls.account.Access;
import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.contract.provider.Page;
import care.nowalls.settlement.SettlementView;
import care.nowalls.settlement.Settlements;
import care.nowalls.settlement.store.StatementReads;
import care.nowalls.shared.Command;
import care.nowalls.shared.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Monthly statements. */
@Path("/api/v1/settlements")
@Tag(name = "settlements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SettlementResource {

    private final Settlements settlements;
    private final StatementReads reads;
    private final Access access;

    @Inject
    public SettlementResource(Settlements settlements, StatementReads reads, Access access) {
        this.settlements = settlements;
        this.reads = reads;
        this.access = access;
    }

    /**
     * @param month {@code yyyy-MM}, the current one or earlier
     * @param providerId one provider, or all that earned something
     */
    public record Draft(
            @NotNull @Pattern(regexp = "20\\d\\d-(0[1-9]|1[0-2])")
            String month,

            @Nullable UUID providerId) {}

    /**
     * @param id of the statement when one provider was asked for, else null
     * @param ids of all statements that were drawn
     */
    public record Drafts(@Nullable UUID id, List<UUID> ids) {}

    @POST
    @Command
    @Allowed(Action.SETTLEMENT_WRITE)
    @ResponseStatus(201)
    @Operation(
            summary = "Draft statements of a month",
            description = "Of one provider or of all; a draft is drawn anew. 404 not-found, 422 month-not-over")
    public Uni<Drafts> draft(@Valid @NotNull Draft draft) {
        return settlements
                .draft(YearMonth.parse(draft.month()), draft.providerId())
                .map(ids -> new Drafts(draft.providerId() == null ? null : ids.getFirst(), ids));
    }

    @GET
    @Allowed(Action.SETTLEMENT_READ)
    @Operation(
            summary = "Statements, newest first, without lines",
            description = "Filter: providerId. A street sees the lines of its residents and their sums")
    public Uni<Page<SettlementView>> list(
            @QueryParam("providerId") @Nullable UUID providerId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor place = Cursor.of(cursor, limit);
        return reads.heads(place, providerId, street())
                .map(found -> place.page(found, view -> view.id().toString(), view -> view));
    }

    @GET
    @Path("{id}")
    @Allowed(Action.SETTLEMENT_READ)
    @Operation(
            summary = "A statement with its lines",
            description = "A street sees the lines of its residents and their sums. 404 not-found")
    public Uni<SettlementView> one(@PathParam("id") UUID id) {
        return reads.whole(id, street());
    }

    private @Nullable UUID street() {
        return access.scope(Action.SETTLEMENT_READ).street();
    }
}
