package care.nowalls.dispatch.web;

import care.nowalls.account.Access;
import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.account.Scope;
import care.nowalls.dispatch.Dispatching;
import care.nowalls.order.Orders;
import care.nowalls.resident.Residents;
import care.nowalls.shared.Command;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** What the desk and the street do with orders. Reading them is in {@code view}. */
@Path("/api/v1/orders")
@Tag(name = "orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrderResource {

    private final Dispatching dispatching;
    private final Orders orders;
    private final Residents residents;
    private final Access access;

    @Inject
    public OrderResource(Dispatching dispatching, Orders orders, Residents residents, Access access) {
        this.dispatching = dispatching;
        this.orders = orders;
        this.residents = residents;
        this.access = access;
    }

    @POST
    @Command
    @Allowed(Action.ORDER_WRITE)
    @ResponseStatus(201)
    @Operation(
            summary = "Place an order",
            description = "Offering begins at once. 404 for an unknown resident, provider or person; 422 unknown-item,"
                    + " resident-not-served, window-reversed, window-too-long, window-too-short, window-past,"
                    + " provider-needed, provider-unsuitable, staff-unsuitable")
    public Uni<OrderView> place(@Valid @NotNull OrderBody body) {
        return residents
                .facts(body.residentId(), scope())
                .chain(resident -> dispatching.place(body.wanted(), body.providerId(), body.staffId()))
                .map(OrderView::of);
    }

    @POST
    @Path("{id}/offers")
    @Command
    @Allowed(Action.ORDER_WRITE)
    @Operation(
            summary = "Ask one provider",
            description = "For MANUAL orders, or one more. 409 wrong-state; 422 provider-unsuitable, staff-unsuitable")
    public Uni<OrderView> offer(@PathParam("id") UUID id, @Valid @NotNull OfferBody body) {
        return dispatching.offer(id, scope(), body.providerId(), body.staffId()).map(OrderView::of);
    }

    @POST
    @Path("{id}/cancel")
    @Command
    @Allowed(Action.ORDER_WRITE)
    @Operation(summary = "Cancel an order", description = "What was reserved is given back. 409 wrong-state")
    public Uni<OrderView> cancel(
            @PathParam("id") UUID id, @RequestBody(required = false) @Valid @Nullable ReasonBody body) {
        return dispatching.cancel(id, scope(), ReasonBody.of(body)).map(OrderView::of);
    }

    @POST
    @Path("{id}/reassign")
    @Command
    @Allowed(Action.ORDER_WRITE)
    @Operation(
            summary = "Take an order from whoever has it and offer it afresh",
            description = "What was reserved is given back. 409 wrong-state")
    public Uni<OrderView> reassign(
            @PathParam("id") UUID id, @RequestBody(required = false) @Valid @Nullable ReasonBody body) {
        return dispatching.reassign(id, scope(), ReasonBody.of(body)).map(OrderView::of);
    }

    @POST
    @Path("{id}/reschedule")
    @Command
    @Allowed(Action.ORDER_WRITE)
    @Operation(
            summary = "Move an order to another window",
            description = "What is offered is offered again. 409 wrong-state; 422 window-reversed and others")
    public Uni<OrderView> reschedule(@PathParam("id") UUID id, @Valid @NotNull RescheduleBody body) {
        return dispatching
                .reschedule(
                        id,
                        scope(),
                        body.window().start().toInstant(),
                        body.window().end().toInstant())
                .map(OrderView::of);
    }

    @POST
    @Path("{id}/hold")
    @Command
    @Allowed(Action.ORDER_WRITE)
    @Operation(summary = "Hold an order", description = "Open offers are withdrawn. 409 wrong-state")
    public Uni<OrderView> hold(
            @PathParam("id") UUID id, @RequestBody(required = false) @Valid @Nullable ReasonBody body) {
        return dispatching.hold(id, scope(), ReasonBody.of(body)).map(OrderView::of);
    }

    @POST
    @Path("{id}/release")
    @Command
    @Allowed(Action.ORDER_WRITE)
    @Operation(
            summary = "Let a held order go on",
            description = "Offered afresh, or CANCELLED when its window has passed. 409 wrong-state")
    public Uni<OrderView> release(
            @PathParam("id") UUID id, @RequestBody(required = false) @Valid @Nullable ReasonBody body) {
        return dispatching.release(id, scope(), ReasonBody.of(body)).map(OrderView::of);
    }

    @POST
    @Path("{id}/confirm")
    @Command
    @Allowed(Action.ORDER_WRITE)
    @Operation(summary = "Confirm a completed order", description = "Moves no money. 409 wrong-state")
    public Uni<OrderView> confirm(@PathParam("id") UUID id) {
        return orders.lock(id, scope())
                .chain(order -> orders.confirmed(id, null))
                .map(OrderView::of);
    }

    private Scope scope() {
        return access.scope(Action.ORDER_WRITE);
    }
}
