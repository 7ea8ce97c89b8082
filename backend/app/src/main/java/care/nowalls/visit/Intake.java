package care.nowalls.visit;

import care.nowalls.account.Scope;
import care.nowalls.catalogue.Catalogue;
import care.nowalls.contract.provider.CheckMethod;
import care.nowalls.contract.provider.EvidenceReceipt;
import care.nowalls.contract.provider.Position;
import care.nowalls.dispatch.ProviderOrders;
import care.nowalls.order.OrderFacts;
import care.nowalls.order.Orders;
import care.nowalls.resident.Residents;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Datum;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.GeoPoint;
import care.nowalls.shared.Ids;
import care.nowalls.shared.Refused;
import care.nowalls.shared.Vault;
import care.nowalls.visit.model.Fence;
import care.nowalls.visit.model.Presence;
import care.nowalls.visit.model.VisitRules;
import care.nowalls.visit.store.EvidenceStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What check-in and check-out have in common: keep what was sent, once, and find out what it is for. */
@ApplicationScoped
class Intake {

    private final EvidenceStore store;
    private final Orders orders;
    private final ProviderOrders theirs;
    private final Catalogue catalogue;
    private final Residents residents;
    private final Vault vault;
    private final Ids ids;
    private final DistrictTime time;

    @Inject
    Intake(
            EvidenceStore store,
            Orders orders,
            ProviderOrders theirs,
            Catalogue catalogue,
            Residents residents,
            Vault vault,
            Ids ids,
            DistrictTime time) {
        this.store = store;
        this.orders = orders;
        this.theirs = theirs;
        this.catalogue = catalogue;
        this.residents = residents;
        this.vault = vault;
        this.ids = ids;
        this.time = time;
    }

    /**
     * One message of a phone.
     *
     * @param kind CHECK_IN or CHECK_OUT
     * @param orderId for which order
     * @param clientEventId the phone's own id
     * @param at the phone's time
     * @param body everything it said
     */
    record Message(String kind, UUID orderId, String clientEventId, Instant at, Object body) {}

    /** Keeps it and hands it on; a replay gets the first receipt. 404 when the order never was theirs. */
    Uni<EvidenceReceipt> keep(
            Message message, Carer carer, Function<EvidenceStore.Evidence, Uni<EvidenceReceipt>> next) {
        EvidenceStore.Evidence evidence = evidence(message, carer);
        return store.alone(carer.staffId() == null ? carer.accountId() : carer.staffId())
                .chain(() -> store.fresh(evidence))
                .chain(fresh -> fresh ? answered(evidence, next) : store.receiptOf(evidence));
    }

    /** The order, its row held; 404 when it is not and never was theirs. */
    Uni<Sent> sent(EvidenceStore.Evidence evidence, Presence presence, Carer carer) {
        return orders.lock(evidence.orderId(), Scope.ALL)
                .map(order -> new Sent(evidence, presence, carer, order))
                .call(this::refuseStrangers);
    }

    /** The rules of an order: thresholds, window, fence around the door. */
    Uni<VisitRules> rules(OrderFacts order) {
        return catalogue
                .item(order.itemCode())
                .chain(item -> residents
                        .contactData(order.residentId())
                        .map(home -> new Fence(new GeoPoint(home.lat(), home.lon()), item.geofenceMetres()))
                        .map(fence -> new VisitRules(item, order, fence)));
    }

    Presence presence(Instant at, CheckMethod method, @Nullable Position position, Carer carer) {
        return new Presence(at, method, point(position), carer.staffId());
    }

    byte @Nullable [] sealed(Object body, String column, UUID row) {
        return vault.seal(store.write(body), column, row);
    }

    /** Kept, but it belongs to no visit. */
    static EvidenceReceipt unmatched(Sent sent) {
        return new EvidenceReceipt(null, sent.facts().state(), false, List.of(VisitException.UNMATCHED));
    }

    private Uni<EvidenceReceipt> answered(
            EvidenceStore.Evidence evidence, Function<EvidenceStore.Evidence, Uni<EvidenceReceipt>> next) {
        return next.apply(evidence).call(receipt -> store.answered(evidence, receipt));
    }

    private EvidenceStore.Evidence evidence(Message message, Carer carer) {
        UUID id = ids.next();
        return new EvidenceStore.Evidence(
                id,
                carer.accountId(),
                message.clientEventId(),
                message.kind(),
                message.orderId(),
                carer.providerId(),
                carer.staffId(),
                message.at(),
                time.now(),
                Objects.requireNonNull(sealed(message.body(), EvidenceStore.COLUMN, id)));
    }

    private Uni<Void> refuseStrangers(Sent sent) {
        boolean last = sent.carer().providerId().equals(sent.order().lastProviderId());
        return sent.theirs() || last
                ? Uni.createFrom().voidItem()
                : theirs.onceAccepted(sent.order().id(), sent.carer().providerId())
                        .invoke(Intake::refuseUnless)
                        .replaceWithVoid();
    }

    private static void refuseUnless(boolean condition) {
        if (!condition) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
    }

    private static @Nullable GeoPoint point(@Nullable Position position) {
        if (position == null) {
            return null;
        }
        Datum datum = position.datum() == null ? Datum.WGS84 : Datum.valueOf(position.datum());
        return GeoPoint.of(position.lat(), position.lon(), datum);
    }
}
