package care.nowalls.visit;

import care.nowalls.contract.provider.ProviderOrder;
import care.nowalls.shared.DistrictTime;
import care.nowalls.visit.model.Visit;
import care.nowalls.visit.store.LastPlaces;
import care.nowalls.visit.store.VisitStore;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other features may ask about visits. */
@ApplicationScoped
public class Visits {

    private final VisitStore store;
    private final LastPlaces places;

    @Inject
    Visits(VisitStore store, LastPlaces places) {
        this.store = store;
        this.places = places;
    }

    /** Where they were seen last, of those who were seen since then. */
    @WithSession
    public Uni<List<StaffPlace>> lastPlaces(List<UUID> staff, Instant since) {
        return places.of(staff, since);
    }

    /** The provider's verified visits by service date, for the statement of that month. */
    @WithSession
    public Uni<List<VerifiedVisit>> verifiedOf(UUID providerId, YearMonth month) {
        return store.verifiedOf(providerId, month);
    }

    /** The order's visit as its provider sees it, or null. */
    @WithSession
    public Uni<ProviderOrder.@Nullable VisitView> ofOrder(UUID orderId) {
        return store.ofOrder(orderId)
                .chain(visit -> visit == null ? Uni.createFrom().nullItem() : view(visit));
    }

    private Uni<ProviderOrder.VisitView> view(Visit visit) {
        return store.openExceptions(visit.id())
                .map(open -> new ProviderOrder.VisitView(
                        visit.id(),
                        DistrictTime.shown(visit.checkInAt()),
                        DistrictTime.shown(visit.checkOutAt()),
                        visit.state() == VisitState.VERIFIED,
                        open));
    }
}
