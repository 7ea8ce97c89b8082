package care.nowalls.visit.web;

import care.nowalls.account.Access;
import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.account.Scope;
import care.nowalls.contract.provider.AssignStaff;
import care.nowalls.contract.provider.CheckIn;
import care.nowalls.contract.provider.CheckOut;
import care.nowalls.contract.provider.EvidenceReceipt;
import care.nowalls.contract.provider.Page;
import care.nowalls.contract.provider.ProblemReport;
import care.nowalls.contract.provider.ProviderOrder;
import care.nowalls.contract.provider.ProviderOrdersApi;
import care.nowalls.dispatch.Dispatching;
import care.nowalls.order.OrderFacts;
import care.nowalls.order.Orders;
import care.nowalls.shared.Caller;
import care.nowalls.shared.Command;
import care.nowalls.shared.Cursor;
import care.nowalls.visit.Carer;
import care.nowalls.visit.CheckingIn;
import care.nowalls.visit.CheckingOut;
import care.nowalls.visit.Reporting;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Accepted orders of the signed-in provider, called by provider-api with the user's own token. */
@Path("/internal/v1/provider/orders")
@Tag(name = "provider-orders")
public class ProviderOrdersResource implements ProviderOrdersApi {

    private final Access access;
    private final Orders orders;
    private final Dispatching dispatching;
    private final CheckingIn checkingIn;
    private final CheckingOut checkingOut;
    private final Reporting reporting;
    private final ProviderOrderPages pages;

    @Inject
    public ProviderOrdersResource(
            Access access,
            Orders orders,
            Dispatching dispatching,
            CheckingIn checkingIn,
            CheckingOut checkingOut,
            Reporting reporting,
            ProviderOrderPages pages) {
        this.access = access;
        this.orders = orders;
        this.dispatching = dispatching;
        this.checkingIn = checkingIn;
        this.checkingOut = checkingOut;
        this.reporting = reporting;
        this.pages = pages;
    }

    @Override
    @Allowed(Action.PROVIDER_WORK)
    @Operation(summary = "Own orders by beginning of the window", description = "400 invalid-cursor")
    public Uni<Page<ProviderOrder>> orders(
            @Nullable LocalDate date, @Nullable UUID staffId, int limit, @Nullable String cursor) {
        UUID self = scope().staff();
        return pages.page(access.caller().unit(), self == null ? staffId : self, date, Cursor.of(cursor, limit));
    }

    @Override
    @Allowed(Action.PROVIDER_WORK)
    @Operation(summary = "One own order", description = "404 for everything else")
    public Uni<ProviderOrder> order(UUID id) {
        return pages.one(id, scope());
    }

    @Override
    @Command
    @Allowed(Action.PROVIDER_MANAGE)
    @Operation(summary = "Say who goes", description = "409 wrong-state; 422 staff-unsuitable")
    public Uni<ProviderOrder> assign(UUID id, AssignStaff body) {
        Scope scope = access.scope(Action.PROVIDER_MANAGE);
        return dispatching.assign(id, scope, body.staffId()).chain(pages::view);
    }

    @Override
    @Command
    @Allowed(Action.PROVIDER_WORK)
    @Operation(summary = "On the way", description = "409 wrong-state")
    public Uni<ProviderOrder> depart(UUID id) {
        return orders.lock(id, scope()).chain(order -> orders.departed(id)).chain(pages::view);
    }

    @Override
    @Command
    @Allowed(Action.PROVIDER_WORK)
    @Operation(summary = "The visit begins", description = "201, never refused for the order's state")
    public Uni<Response> checkIn(UUID id, CheckIn body) {
        return checkingIn.record(id, body, carer()).map(ProviderOrdersResource::created);
    }

    @Override
    @Command
    @Allowed(Action.PROVIDER_WORK)
    @Operation(summary = "The visit ends", description = "201, never refused for the order's state")
    public Uni<Response> checkOut(UUID id, CheckOut body) {
        return checkingOut.record(id, body, carer()).map(ProviderOrdersResource::created);
    }

    @Override
    @Command
    @Allowed(Action.PROVIDER_WORK)
    @Operation(summary = "Something is wrong", description = "NOBODY_OPENS makes the order ATTEMPTED. 409 wrong-state")
    public Uni<ProviderOrder> problem(UUID id, ProblemReport body) {
        Uni<OrderFacts> told = reporting.report(id, scope(), body);
        return told.chain(pages::view);
    }

    private Scope scope() {
        return access.scope(Action.PROVIDER_WORK);
    }

    private Carer carer() {
        Caller caller = access.caller();
        return new Carer(caller.accountId(), caller.unit(), scope().staff());
    }

    private static Response created(EvidenceReceipt receipt) {
        return Response.status(Response.Status.CREATED).entity(receipt).build();
    }
}
