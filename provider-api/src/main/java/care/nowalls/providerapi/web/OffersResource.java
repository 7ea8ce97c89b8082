package care.nowalls.providerapi.web;

import care.nowalls.contract.provider.AcceptOffer;
import care.nowalls.contract.provider.DeclineOffer;
import care.nowalls.contract.provider.OfferView;
import care.nowalls.contract.provider.Page;
import care.nowalls.contract.provider.ProviderOffersApi;
import care.nowalls.contract.provider.ProviderOrder;
import care.nowalls.providerapi.backend.Backend;
import care.nowalls.providerapi.backend.BackendOffers;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Offers of the signed-in provider. */
@Path("/api/v1/offers")
@Tag(name = "offers")
public class OffersResource implements ProviderOffersApi {

    private final Backend backend;
    private final BackendOffers offers;

    @Inject
    OffersResource(Backend backend, @RestClient BackendOffers offers) {
        this.backend = backend;
        this.offers = offers;
    }

    @Override
    public Uni<Page<OfferView>> offers(@Nullable String state, int limit, @Nullable String cursor) {
        return backend.read(() -> offers.offers(state, limit, cursor));
    }

    @Override
    public Uni<ProviderOrder> accept(UUID id, @Nullable AcceptOffer body) {
        return backend.act(() -> offers.accept(id, body));
    }

    @Override
    public Uni<OfferView> decline(UUID id, DeclineOffer body) {
        return backend.act(() -> offers.decline(id, body));
    }

    @Override
    public Uni<OfferView> moreTime(UUID id) {
        return backend.act(() -> offers.moreTime(id));
    }
}
