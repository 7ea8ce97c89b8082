package care.nowalls.incident.nearby;

import care.nowalls.catalogue.Catalogue;
import care.nowalls.provider.Candidate;
import care.nowalls.provider.Providers;
import care.nowalls.provider.StaffFacts;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.GeoPoint;
import care.nowalls.shared.Refused;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Responders under contract for a street who are at work and have the skills. */
@ApplicationScoped
public class OnDutyStaff {

    private static final String ITEM = "RESPONDER";

    private final Providers providers;
    private final Catalogue catalogue;
    private final DistrictTime time;

    @Inject
    OnDutyStaff(Providers providers, Catalogue catalogue, DistrictTime time) {
        this.providers = providers;
        this.catalogue = catalogue;
        this.time = time;
    }

    /** At that time, of every provider with a contract in force. */
    public Uni<List<OnDutyMember>> of(UUID street, Instant at) {
        LocalTime clock = at.atZone(DistrictTime.ZONE).toLocalTime();
        return skills().chain(skills -> providers
                .candidates(ITEM, street, time.dayOf(at))
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .onItem()
                .transformToUniAndConcatenate(
                        one -> providers.staff(one.providerId()).map(staff -> atWork(one, staff, skills, clock)))
                .collect()
                .asList()
                .map(all -> all.stream().flatMap(List::stream).toList()));
    }

    private Uni<Set<String>> skills() {
        return catalogue
                .item(ITEM)
                .map(item -> Set.copyOf(item.skills()))
                .onFailure(Refused.class)
                .recoverWithItem(Set.of());
    }

    private static List<OnDutyMember> atWork(
            Candidate provider, List<StaffFacts> staff, Set<String> skills, LocalTime clock) {
        GeoPoint base = new GeoPoint(provider.lat(), provider.lon());
        return staff.stream()
                .filter(one -> one.active()
                        && new HashSet<>(one.skills()).containsAll(skills)
                        && covers(one.worksFrom(), one.worksTo(), clock))
                .map(one -> OnDutyMember.of(one, provider.name(), base))
                .toList();
    }

    static boolean covers(LocalTime from, LocalTime to, LocalTime clock) {
        if (from.equals(to)) {
            return true;
        }
        boolean begun = !clock.isBefore(from);
        boolean ended = !clock.isBefore(to);
        return from.isBefore(to) ? begun && !ended : begun || !ended;
    }
}
