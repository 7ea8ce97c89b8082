package care.nowalls.incident.escalation;

import care.nowalls.incident.NearResponder;
import care.nowalls.incident.NearbyResponders;
import care.nowalls.provider.Providers;
import care.nowalls.resident.ResidentFacts;
import care.nowalls.resident.Residents;
import care.nowalls.shared.GeoPoint;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Responders under contract for the street: of the two providers whose people are nearest, the nearest person who is at
 * work now and has a telephone. By SQL alone, because a step is taken within the transaction of its incident.
 */
@ApplicationScoped
class NearestResponders {

    private static final int PROVIDERS = 2;

    private final NearbyResponders nearby;
    private final Providers providers;
    private final Residents residents;

    @Inject
    NearestResponders(NearbyResponders nearby, Providers providers, Residents residents) {
        this.nearby = nearby;
        this.providers = providers;
        this.residents = residents;
    }

    /** Nearest first, one of each of the two nearest providers; empty when nobody can be found. */
    Uni<List<Person>> to(Callees.Where where, Instant at) {
        UUID street = where.street();
        if (street == null) {
            return Uni.createFrom().item(List.of());
        }
        return home(where.resident())
                .chain(home -> nearby.near(home.orElse(null), street, at))
                .map(NearestResponders::byProvider)
                .chain(this::reachable);
    }

    /** Rounded: what is encrypted may not open just now, and somebody must go all the same. */
    private Uni<Optional<GeoPoint>> home(@Nullable UUID resident) {
        return resident == null
                ? Uni.createFrom().item(Optional.empty())
                : residents.facts(resident).map(NearestResponders::roundedHome);
    }

    private static Optional<GeoPoint> roundedHome(ResidentFacts facts) {
        return Optional.of(new GeoPoint(facts.roundedLat(), facts.roundedLon()));
    }

    private static Collection<List<NearResponder>> byProvider(List<NearResponder> sorted) {
        Map<UUID, List<NearResponder>> people = sorted.stream()
                .collect(Collectors.groupingBy(NearResponder::providerId, LinkedHashMap::new, Collectors.toList()));
        return people.values().stream().limit(PROVIDERS).toList();
    }

    private Uni<List<Person>> reachable(Collection<List<NearResponder>> near) {
        return Multi.createFrom()
                .iterable(near)
                .onItem()
                .transformToUniAndConcatenate(this::firstWithPhone)
                .collect()
                .asList()
                .map(found -> found.stream().flatMap(Optional::stream).toList());
    }

    private Uni<Optional<Person>> firstWithPhone(List<NearResponder> staff) {
        return Multi.createFrom()
                .iterable(staff)
                .onItem()
                .transformToUniAndConcatenate(
                        one -> providers.staffPhone(one.staffId()).map(phone -> person(one, phone)))
                .filter(Optional::isPresent)
                .collect()
                .first()
                .onItem()
                .ifNull()
                .continueWith(Optional.empty());
    }

    private static Optional<Person> person(NearResponder one, @Nullable String phone) {
        return phone == null ? Optional.empty() : Optional.of(new Person(one.name(), phone, null, one.staffId()));
    }
}
