package care.nowalls.oncall.web;

import care.nowalls.account.Access;
import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.contract.provider.Page;
import care.nowalls.oncall.SwapView;
import care.nowalls.oncall.Swapping;
import care.nowalls.oncall.store.SwapStore;
import care.nowalls.shared.Command;
import care.nowalls.shared.Cursor;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Swaps of shifts and the agreement of both sides. */
@Path("/api/v1/on-call-swaps")
@Tag(name = "on-call")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SwapResource {

    private final Swapping swapping;
    private final SwapStore swaps;
    private final Access access;

    @Inject
    SwapResource(Swapping swapping, SwapStore swaps, Access access) {
        this.swapping = swapping;
        this.swaps = swaps;
        this.access = access;
    }

    /**
     * @param side whose answer: GIVER or TAKER
     * @param how SELF with one's own account, PHONE when it was told to who records it
     * @param agreed false ends the swap
     */
    @Schema(name = "DutySwapReply")
    record ReplyBody(
            @NotNull Swapping.Side side,
            @NotNull Swapping.How how,
            @NotNull Boolean agreed) {}

    @GET
    @WithSession
    @Allowed(Action.ON_CALL_READ)
    @Operation(summary = "Swaps, newest first")
    public Uni<Page<SwapView>> swaps(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor place = Cursor.of(cursor, limit);
        return swaps.page(access.scope(Action.ON_CALL_READ).street(), OnCallResource.key(place.after()), place.fetch())
                .map(rows -> place.page(rows, row -> row.id().toString(), row -> row));
    }

    @POST
    @Path("{id}/reply")
    @Command
    @Allowed(Action.ON_CALL_REPLY)
    @Operation(
            summary = "Agree to a swap or refuse it",
            description = "The shift changes hands with the second yes. 404; 409 swap-settled; 422 swap-not-yours")
    public Uni<SwapView> reply(@PathParam("id") UUID id, @Valid @NotNull ReplyBody body) {
        Swapping.Reply reply = new Swapping.Reply(body.side(), body.how(), body.agreed());
        return swapping.reply(
                id, reply, access.caller(), access.scope(Action.ON_CALL_REPLY).street());
    }
}
