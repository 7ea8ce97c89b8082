package care.nowalls.providerapi.web;

import care.nowalls.contract.provider.AssignStaff;
import care.nowalls.contract.provider.CheckIn;
import care.nowalls.contract.provider.CheckOut;
import care.nowalls.contract.provider.EvidenceReceipt;
import care.nowalls.contract.provider.Page;
import care.nowalls.contract.provider.ProblemReport;
import care.nowalls.contract.provider.ProviderOrder;
import care.nowalls.contract.provider.ProviderOrdersApi;
import care.nowalls.providerapi.backend.Backend;
import care.nowalls.providerapi.backend.BackendOrders;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Accepted orders of the signed-in provider, and what happened on the visit. */
@Path("/api/v1/orders")
@Tag(name = "orders")
public class OrdersResource implements ProviderOrdersApi {

    private final Backend backend;
    private final BackendOrders orders;

    @Inject
    OrdersResource(Backend backend, @RestClient BackendOrders orders) {
        this.backend = backend;
        this.orders = orders;
    }

    @Override
    public Uni<Page<ProviderOrder>> orders(
            @Nullable LocalDate date, @Nullable UUID staffId, int limit, @Nullable String cursor) {
        return backend.read(() -> orders.orders(date, staffId, limit, cursor));
    }

    @Override
    public Uni<ProviderOrder> order(UUID id) {
        return backend.read(() -> orders.order(id));
    }

    @Override
    public Uni<ProviderOrder> assign(UUID id, AssignStaff body) {
        return backend.act(() -> orders.assign(id, body));
    }

    @Override
    public Uni<ProviderOrder> depart(UUID id) {
        return backend.act(() -> orders.depart(id));
    }

    @Override
    public Uni<Response> checkIn(UUID id, CheckIn body) {
        return backend.act(() -> orders.checkIn(id, body)).map(OrdersResource::receipt);
    }

    @Override
    public Uni<Response> checkOut(UUID id, CheckOut body) {
        return backend.act(() -> orders.checkOut(id, body)).map(OrdersResource::receipt);
    }

    @Override
    public Uni<ProviderOrder> problem(UUID id, ProblemReport body) {
        return backend.act(() -> orders.problem(id, body));
    }

    private static Response receipt(Response answer) {
        return Response.status(answer.getStatus())
                .entity(answer.readEntity(EvidenceReceipt.class))
                .build();
    }
}
