package care.nowalls.dispatch;

import care.nowalls.dispatch.model.Brief;
import care.nowalls.dispatch.model.Hours;
import care.nowalls.dispatch.store.OfferDraft;
import care.nowalls.dispatch.store.OfferDrafts;
import care.nowalls.order.LockedOrder;
import care.nowalls.order.OrderState;
import care.nowalls.order.Orders;
import care.nowalls.provider.ProviderFacts;
import care.nowalls.provider.Providers;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Ids;
import care.nowalls.shared.Refused;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks the next ones about an order whose row is held, or says that nobody is left. */
@ApplicationScoped
class Offering {

    static final String NOBODY_LEFT = "nobody-left";
    static final String TOO_LATE = "too-late";

    private final Candidates candidates;
    private final Providers providers;
    private final Orders orders;
    private final OfferDrafts drafts;
    private final OfferNotices notices;
    private final Ids ids;
    private final DistrictTime time;

    @Inject
    Offering(
            Candidates candidates,
            Providers providers,
            Orders orders,
            OfferDrafts drafts,
            OfferNotices notices,
            Ids ids,
            DistrictTime time) {
        this.candidates = candidates;
        this.providers = providers;
        this.orders = orders;
        this.drafts = drafts;
        this.notices = notices;
        this.ids = ids;
        this.time = time;
    }

    /**
     * Named by the desk.
     *
     * @param providerId who is to be asked
     * @param staffId which person, or null
     */
    record Named(UUID providerId, @Nullable UUID staffId) {}

    private record Chosen(Ask ask, Ranked ranked, @Nullable UUID staffId) {}

    /** A new round begins. DIRECT needs a name, MANUAL waits for one. 422 {@code provider-needed}. */
    Uni<Void> begin(LockedOrder order, @Nullable Named named) {
        if (named != null) {
            return askNamed(order, named);
        }
        return switch (OfferingMode.valueOf(order.mode())) {
            case SEQUENTIAL, BROADCAST -> askNext(order);
            case MANUAL -> Uni.createFrom().voidItem();
            case DIRECT -> throw new Refused(DispatchRefusal.PROVIDER_NEEDED);
        };
    }

    /** Nobody has an open offer any more. */
    Uni<Void> goOn(LockedOrder order) {
        return switch (OfferingMode.valueOf(order.mode())) {
            case SEQUENTIAL, BROADCAST -> askNext(order);
            case MANUAL, DIRECT -> unfilled(order, NOBODY_LEFT);
        };
    }

    /** 422 {@code provider-unsuitable} when the named one has no contract, no capacity or is suspended. */
    Uni<Void> askNamed(LockedOrder order, Named named) {
        return candidates
                .ask(order)
                .chain(ask ->
                        candidates.named(ask, named.providerId()).map(found -> chosen(ask, found, named.staffId())))
                .invoke(Offering::refuseIfUnsuitable)
                .chain(found -> askAll(order, found));
    }

    Uni<Void> unfilled(LockedOrder order, String reason) {
        return opened(order).chain(() -> orders.unfilled(order.id(), reason)).replaceWithVoid();
    }

    private Uni<Void> askNext(LockedOrder order) {
        return candidates
                .ask(order)
                .chain(ask -> ask.tooLate()
                        ? unfilled(order, TOO_LATE)
                        : candidates
                                .bestFirst(ask)
                                .chain(found -> askAll(
                                        order,
                                        chosen(
                                                ask,
                                                found.stream()
                                                        .limit(atOnce(ask))
                                                        .toList(),
                                                null))));
    }

    private static long atOnce(Ask ask) {
        boolean broadcast = ask.order().mode().equals(OfferingMode.BROADCAST.name());
        return broadcast ? Math.round(ask.setting("broadcast.providers")) : 1;
    }

    private static List<Chosen> chosen(Ask ask, List<Ranked> found, @Nullable UUID staffId) {
        return found.stream().map(ranked -> new Chosen(ask, ranked, staffId)).toList();
    }

    private static void refuseIfUnsuitable(List<Chosen> found) {
        if (found.isEmpty() || found.getFirst().ask().tooLate()) {
            throw new Refused(DispatchRefusal.PROVIDER_UNSUITABLE);
        }
    }

    private Uni<Void> askAll(LockedOrder order, List<Chosen> found) {
        if (found.isEmpty()) {
            return unfilled(order, NOBODY_LEFT);
        }
        return opened(order)
                .chain(() -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(this::askOne)
                        .collect()
                        .asList())
                .replaceWithVoid();
    }

    private Uni<Void> opened(LockedOrder order) {
        return order.facts().in(OrderState.CREATED)
                ? orders.offered(order.id()).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> askOne(Chosen chosen) {
        return providers
                .provider(chosen.ranked().standing().providerId())
                .map(provider -> draft(chosen, deadline(chosen.ask(), provider)))
                .call(drafts::write)
                .chain(draft -> notices.told(draft.order(), created(draft)));
    }

    private Instant deadline(Ask ask, ProviderFacts provider) {
        Hours hours = new Hours(provider.serviceFrom(), provider.serviceTo());
        int minutes = ask.item().acceptMinutes();
        Instant closes = ask.urgent() ? ask.now().plusSeconds(minutes * 60L) : hours.after(ask.now(), minutes);
        Instant fillBy = ask.order().fillBy();
        return closes.isAfter(fillBy) ? fillBy : closes;
    }

    private OfferDraft draft(Chosen chosen, Instant deadline) {
        Ask ask = chosen.ask();
        return new OfferDraft(
                ids.next(),
                ask.order(),
                chosen.ranked().standing(),
                chosen.ranked().score(),
                new Brief(ask.item(), ask.resident(), time.today()),
                chosen.staffId(),
                ask.now(),
                deadline);
    }

    private static OfferChanged created(OfferDraft draft) {
        return new OfferChanged(
                draft.id(),
                draft.order().id(),
                OfferState.OPEN.name(),
                draft.order().facts().streetId(),
                draft.standing().providerId(),
                draft.staffId());
    }
}
