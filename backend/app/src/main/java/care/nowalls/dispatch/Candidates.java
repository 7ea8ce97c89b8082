package care.nowalls.dispatch;

import care.nowalls.catalogue.Catalogue;
import care.nowalls.dispatch.model.Offer;
import care.nowalls.dispatch.model.Standing;
import care.nowalls.dispatch.store.OfferStore;
import care.nowalls.dispatch.store.SettingStore;
import care.nowalls.order.LockedOrder;
import care.nowalls.order.Orders;
import care.nowalls.order.ProviderLoad;
import care.nowalls.provider.Candidate;
import care.nowalls.provider.Providers;
import care.nowalls.resident.Residents;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.GeoPoint;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who can be asked: contract in force for item and area, provider active, capacity left that day, at least one person
 * with the skills at work in the window; without those asked before in this round. Best first.
 */
@ApplicationScoped
class Candidates {

    private final Catalogue catalogue;
    private final Residents residents;
    private final Providers providers;
    private final Orders orders;
    private final OfferStore offers;
    private final SettingStore settings;
    private final Scoring scoring;
    private final DistrictTime time;

    @Inject
    Candidates(
            Catalogue catalogue,
            Residents residents,
            Providers providers,
            Orders orders,
            OfferStore offers,
            SettingStore settings,
            Scoring scoring,
            DistrictTime time) {
        this.catalogue = catalogue;
        this.residents = residents;
        this.providers = providers;
        this.orders = orders;
        this.offers = offers;
        this.settings = settings;
        this.scoring = scoring;
        this.time = time;
    }

    private record Field(Ask ask, List<Candidate> candidates) {}

    private record Loaded(Field field, Map<UUID, ProviderLoad> loads) {}

    Uni<Ask> ask(LockedOrder order) {
        return catalogue
                .item(order.facts().itemCode())
                .chain(item -> residents
                        .facts(order.facts().residentId())
                        .map(resident -> new Ask(order, item, resident, Map.of(), time.now())))
                .chain(ask -> settings.on(time.today())
                        .map(known -> new Ask(ask.order(), ask.item(), ask.resident(), known, ask.now())));
    }

    /** All that may be asked now, best first. */
    Uni<List<Ranked>> bestFirst(Ask ask) {
        return inField(ask)
                .chain(this::without)
                .chain(this::manned)
                .chain(this::loaded)
                .map(this::ranked);
    }

    /** The named one, if it could be asked at all, whether or not it was asked before. */
    Uni<List<Ranked>> named(Ask ask, UUID provider) {
        return inField(ask)
                .map(field -> new Field(
                        ask,
                        field.candidates().stream()
                                .filter(one -> one.providerId().equals(provider))
                                .toList()))
                .chain(this::loaded)
                .map(this::ranked);
    }

    private Uni<Field> inField(Ask ask) {
        return providers
                .candidates(ask.item().code(), ask.resident().streetId(), day(ask))
                .map(found -> new Field(ask, found));
    }

    private Uni<Field> without(Field field) {
        LockedOrder order = field.ask().order();
        return offers.ofRound(order.id(), order.round())
                .map(asked -> asked.stream().map(Offer::providerId).collect(Collectors.toSet()))
                .map(asked -> new Field(field.ask(), remaining(field, asked)));
    }

    private static List<Candidate> remaining(Field field, Set<UUID> asked) {
        UUID last = field.ask().order().lastProviderId();
        return field.candidates().stream()
                .filter(one ->
                        !asked.contains(one.providerId()) && !one.providerId().equals(last))
                .toList();
    }

    private Uni<Field> manned(Field field) {
        return Multi.createFrom()
                .iterable(field.candidates())
                .onItem()
                .transformToUniAndConcatenate(one -> mannedOrNull(field.ask(), one))
                .collect()
                .asList()
                .map(found -> new Field(field.ask(), found));
    }

    private Uni<Candidate> mannedOrNull(Ask ask, Candidate candidate) {
        return providers
                .staff(candidate.providerId())
                .map(staff -> staff.stream()
                        .anyMatch(person ->
                                Fitness.suits(person, ask.item(), ask.order().facts())))
                .map(suits -> suits ? candidate : null);
    }

    private Uni<Loaded> loaded(Field field) {
        List<UUID> ids = field.candidates().stream().map(Candidate::providerId).toList();
        return orders.loads(ids, day(field.ask()))
                .map(loads -> new Loaded(
                        field,
                        loads.stream().collect(Collectors.toMap(ProviderLoad::providerId, Function.identity()))));
    }

    private List<Ranked> ranked(Loaded loaded) {
        List<Candidate> free = loaded.field().candidates().stream()
                .filter(one -> load(loaded, one).thatDay() < one.dailyCapacity())
                .toList();
        List<Standing> standings =
                free.stream().map(one -> standing(loaded, one)).toList();
        return scoring.bestFirst(loaded.field().ask(), standings);
    }

    private static Standing standing(Loaded loaded, Candidate one) {
        Ask ask = loaded.field().ask();
        GeoPoint home = new GeoPoint(ask.resident().roundedLat(), ask.resident().roundedLon());
        return new Standing(
                one.providerId(),
                one.contractId(),
                Math.multiplyExact(one.priceFen(), ask.order().quantity()),
                home.metresTo(new GeoPoint(one.lat(), one.lon())),
                one.rating(),
                load(loaded, one).thatMonth());
    }

    private static ProviderLoad load(Loaded loaded, Candidate one) {
        return loaded.loads().getOrDefault(one.providerId(), new ProviderLoad(one.providerId(), 0, 0));
    }

    private LocalDate day(Ask ask) {
        return time.dayOf(ask.order().facts().start());
    }
}
