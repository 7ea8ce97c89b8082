package care.nowalls.demo;

import care.nowalls.oncall.DutyPerson;
import care.nowalls.oncall.DutyRole;
import care.nowalls.oncall.NewShift;
import care.nowalls.oncall.OnCall;
import care.nowalls.shared.DistrictTime;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** A year of duties by the month: the leaders of the desk take turns, every street has its officer. */
@ApplicationScoped
class DemoDuties {

    private static final int MONTHS = 12;
    private static final int LEADERS = 2;

    private final OnCall onCall;
    private final DistrictTime time;
    private final long seed;

    @Inject
    DemoDuties(OnCall onCall, DistrictTime time, @ConfigProperty(name = "nowalls.demo.seed") long seed) {
        this.onCall = onCall;
        this.time = time;
        this.seed = seed;
    }

    Uni<Void> create(List<UUID> streets) {
        // people of their own, so that the rest of the district stays as the seed made it
        DemoPeople people = new DemoPeople(seed + 1);
        List<DutyPerson> leaders = new ArrayList<>();
        for (int i = 0; i < LEADERS; i++) {
            leaders.add(person(people));
        }
        List<NewShift> shifts = new ArrayList<>(year(DutyRole.LEADER_DUTY, null, leaders));
        for (UUID street : streets) {
            shifts.addAll(year(DutyRole.STREET_DUTY, street, List.of(person(people))));
        }
        return Multi.createFrom()
                .iterable(shifts)
                .onItem()
                .transformToUniAndConcatenate(shift -> onCall.add(shift, "system"))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static DutyPerson person(DemoPeople people) {
        return new DutyPerson(null, people.name(), people.mobile());
    }

    private List<NewShift> year(DutyRole role, @Nullable UUID street, List<DutyPerson> turns) {
        YearMonth first = time.monthOf(time.now());
        List<NewShift> shifts = new ArrayList<>();
        for (int i = 0; i < MONTHS; i++) {
            shifts.add(new NewShift(
                    role,
                    street,
                    begin(first.plusMonths(i)),
                    begin(first.plusMonths(i + 1)),
                    turns.get(i % turns.size())));
        }
        return shifts;
    }

    private static OffsetDateTime begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(DistrictTime.ZONE).toOffsetDateTime();
    }
}
