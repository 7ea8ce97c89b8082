package care.nowalls.incident.escalation;

import care.nowalls.catalogue.Catalogue;
import care.nowalls.provider.Candidate;
import care.nowalls.provider.Providers;
import care.nowalls.provider.StaffFacts;
import care.nowalls.resident.ResidentFacts;
import care.nowalls.resident.Residents;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.GeoPoint;
import care.nowalls.shared.Refused;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Responders under contract for the street: of the providers whose bases are nearest, the first person with the skills
 * who is at work now and has a telephone.
 */
@ApplicationScoped
class NearestResponders {

    private static final String ITEM = "RESPONDER";
    private static final int PROVIDERS = 2;

    private final Providers providers;
    private final Catalogue catalogue;
    private final Residents residents;
    private final DistrictTime time;

    @Inject
    NearestResponders(Providers providers, Catalogue catalogue, Residents residents, DistrictTime time) {
        this.providers = providers;
        this.catalogue = catalogue;
        this.residents = residents;
        this.time = time;
    }

    /** Nearest first, one of each of the two nearest providers; empty when nobody can be found. */
    Uni<List<Person>> to(Callees.Where where, Instant at) {
        UUID street = where.street();
        if (street == null) {
            return Uni.createFrom().item(List.of());
        }
        return home(where.resident())
                .chain(home -> skills().chain(skills -> providers
                        .candidates(ITEM, street, time.dayOf(at))
                        .map(found -> nearestFirst(found, home))
                        .chain(near -> reachable(
                                near, skills, at.atZone(DistrictTime.ZONE).toLocalTime()))));
    }

    private Uni<Optional<GeoPoint>> home(@Nullable UUID resident) {
        if (resident == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return residents.facts(resident).map(NearestResponders::roundedHome);
    }

    private static Optional<GeoPoint> roundedHome(ResidentFacts facts) {
        return Optional.of(new GeoPoint(facts.roundedLat(), facts.roundedLon()));
    }

    private Uni<Set<String>> skills() {
        return catalogue
                .item(ITEM)
                .map(item -> (Set<String>) new HashSet<>(item.skills()))
                .onFailure(Refused.class)
                .recoverWithItem(Set.of());
    }

    private static List<Candidate> nearestFirst(List<Candidate> found, Optional<GeoPoint> home) {
        Comparator<Candidate> byDistance =
                Comparator.comparingDouble(one -> home.map(point -> point.metresTo(new GeoPoint(one.lat(), one.lon())))
                        .orElse(0.0));
        return found.stream()
                .sorted(byDistance.thenComparing(Candidate::providerId))
                .limit(PROVIDERS)
                .toList();
    }

    private Uni<List<Person>> reachable(List<Candidate> near, Set<String> skills, LocalTime now) {
        return Multi.createFrom()
                .iterable(near)
                .onItem()
                .transformToUniAndConcatenate(one -> providers.staff(one.providerId()))
                .map(staff -> atWork(staff, skills, now))
                .onItem()
                .transformToUniAndConcatenate(this::firstWithPhone)
                .collect()
                .asList()
                .map(found -> found.stream().flatMap(Optional::stream).toList());
    }

    private static List<StaffFacts> atWork(List<StaffFacts> staff, Set<String> skills, LocalTime now) {
        return staff.stream()
                .filter(one -> one.active()
                        && new HashSet<>(one.skills()).containsAll(skills)
                        && covers(one.worksFrom(), one.worksTo(), now))
                .toList();
    }

    private static boolean covers(LocalTime from, LocalTime to, LocalTime now) {
        if (from.equals(to)) {
            return true;
        }
        boolean begun = !now.isBefore(from);
        boolean ended = !now.isBefore(to);
        return from.isBefore(to) ? begun && !ended : begun || !ended;
    }

    private Uni<Optional<Person>> firstWithPhone(List<StaffFacts> staff) {
        return Multi.createFrom()
                .iterable(staff)
                .onItem()
                .transformToUniAndConcatenate(
                        one -> providers.staffPhone(one.id()).map(phone -> person(one, phone)))
                .filter(Optional::isPresent)
                .collect()
                .first()
                .onItem()
                .ifNull()
                .continueWith(Optional.empty());
    }

    private static Optional<Person> person(StaffFacts facts, @Nullable String phone) {
        return phone == null ? Optional.empty() : Optional.of(new Person(facts.name(), phone, null, facts.id()));
    }
}
