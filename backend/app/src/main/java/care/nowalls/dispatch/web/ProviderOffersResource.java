package care.nowalls.dispatch.web;

import care.nowalls.account.Access;
import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.account.Scope;
import care.nowalls.catalogue.Catalogue;
import care.nowalls.contract.provider.AcceptOffer;
import care.nowalls.contract.provider.DeclineOffer;
import care.nowalls.contract.provider.OfferView;
import care.nowalls.contract.provider.Page;
import care.nowalls.contract.provider.ProviderOffersApi;
import care.nowalls.contract.provider.ProviderOrder;
import care.nowalls.dispatch.Answering;
import care.nowalls.dispatch.DispatchRefusal;
import care.nowalls.dispatch.ProviderOrders;
import care.nowalls.dispatch.store.OfferReach;
import care.nowalls.dispatch.store.OfferStore;
import care.nowalls.provider.Providers;
import care.nowalls.shared.Command;
import care.nowalls.shared.Cursor;
import care.nowalls.shared.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Offers of the signed-in provider, called by provider-api with the user's own token. */
@Path("/internal/v1/provider/offers")
@Tag(name = "provider-offers")
public class ProviderOffersResource implements ProviderOffersApi {

    private final Access access;
    private final Answering answering;
    private final OfferRows rows;
    private final Providers providers;
    private final Catalogue catalogue;
    private final ProviderOrders orders;

    @Inject
    public ProviderOffersResource(
            Access access,
            Answering answering,
            OfferRows rows,
            Providers providers,
            Catalogue catalogue,
            ProviderOrders orders) {
        this.access = access;
        this.answering = answering;
        this.rows = rows;
        this.providers = providers;
        this.catalogue = catalogue;
        this.orders = orders;
    }

    @Override
    @Allowed(Action.PROVIDER_WORK)
    @Operation(summary = "Offers, newest first", description = "400 invalid-cursor, invalid-parameter")
    public Uni<Page<OfferView>> offers(@Nullable String state, int limit, @Nullable String cursor) {
        Cursor place = Cursor.of(cursor, limit);
        return reach().chain(reach -> rows.page(reach, state, place));
    }

    @Override
    @Command
    @Allowed(Action.PROVIDER_WORK)
    @Operation(
            summary = "Accept an offer",
            description = "409 offer-lost, offer-expired, wrong-state; 422 staff-unsuitable")
    public Uni<ProviderOrder> accept(UUID id, @Nullable AcceptOffer body) {
        UUID wanted = body == null ? null : body.staffId();
        return reach().call(reach -> rows.one(reach, id))
                .chain(reach -> answering.accept(id, reach, going(wanted)))
                .chain(order -> orders.of(order, null));
    }

    @Override
    @Command
    @Allowed(Action.PROVIDER_WORK)
    @Operation(summary = "Decline an offer", description = "409 offer-lost, offer-expired, wrong-state")
    public Uni<OfferView> decline(UUID id, DeclineOffer body) {
        OfferStore.Declined why = new OfferStore.Declined(body.reason().name(), body.note());
        return reach().call(reach -> answering.decline(id, reach, why)).chain(reach -> rows.one(reach, id));
    }

    @Override
    @Command
    @Allowed(Action.PROVIDER_WORK)
    @Operation(summary = "Ask for more time, once", description = "409 offer-expired, wrong-state; 422 more-time-used")
    public Uni<OfferView> moreTime(UUID id) {
        return reach().call(reach -> rows.one(reach, id)
                        .chain(offer -> catalogue.item(offer.item()))
                        .chain(item -> answering.moreTime(id, reach, Duration.ofMinutes(item.acceptMinutes()))))
                .chain(reach -> rows.one(reach, id));
    }

    /** A manager sees what the provider is offered, a person what its skills fit. */
    private Uni<OfferReach> reach() {
        Scope scope = access.scope(Action.PROVIDER_WORK);
        UUID provider = access.caller().unit();
        UUID staff = scope.staff();
        return staff == null
                ? Uni.createFrom().item(new OfferReach(provider, null, null))
                : providers
                        .staffMember(staff)
                        .map(person ->
                                new OfferReach(provider, staff, person.skills().toArray(String[]::new)));
    }

    private @Nullable UUID going(@Nullable UUID named) {
        UUID self = access.scope(Action.PROVIDER_WORK).staff();
        if (self != null && named != null && !self.equals(named)) {
            throw new Refused(DispatchRefusal.STAFF_UNSUITABLE);
        }
        return self == null ? named : self;
    }
}
