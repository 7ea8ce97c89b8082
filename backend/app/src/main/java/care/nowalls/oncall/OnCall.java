package care.nowalls.oncall;

import care.nowalls.account.Accounts;
import care.nowalls.oncall.store.ShiftStore;
import care.nowalls.resident.PhoneNumber;
import care.nowalls.resident.Streets;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Ids;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The calendar of duties. */
@ApplicationScoped
public class OnCall {

    private static final Duration LONGEST = Duration.ofDays(31);

    private final ShiftStore shifts;
    private final Streets streets;
    private final Accounts accounts;
    private final Ids ids;
    private final DistrictTime time;

    @Inject
    public OnCall(ShiftStore shifts, Streets streets, Accounts accounts, Ids ids, DistrictTime time) {
        this.shifts = shifts;
        this.streets = streets;
        this.accounts = accounts;
        this.ids = ids;
        this.time = time;
    }

    /** Who has the duty then, to be called in this order: the street's own before the district's. */
    @WithSession
    public Uni<List<OnDuty>> at(DutyRole role, @Nullable UUID street, Instant at) {
        return shifts.at(role, street, at);
    }

    /** Who has a duty at some time between, with their hours. */
    @WithSession
    public Uni<List<OnDuty.Shift>> between(DutyRole role, Instant from, Instant to) {
        return shifts.between(role, from, to);
    }

    /**
     * 422 {@code shift-period}, {@code shift-street-needed}, {@code unknown-street}, {@code phone-invalid},
     * {@code shift-unknown-account}.
     */
    @WithTransaction
    public Uni<UUID> add(NewShift given, String by) {
        Instant from = given.from().toInstant();
        Instant to = given.to().toInstant();
        refuse(!to.isAfter(from) || Duration.between(from, to).compareTo(LONGEST) > 0, OnCallRefusal.SHIFT_PERIOD);
        refuse(given.role() == DutyRole.STREET_DUTY && given.streetId() == null, OnCallRefusal.STREET_NEEDED);
        ShiftStore.Slot slot = new ShiftStore.Slot(ids.next(), given.role(), given.streetId(), from, to);
        return holder(given.person())
                .call(() -> given.streetId() == null
                        ? Uni.createFrom().voidItem()
                        : streets.street(given.streetId()).replaceWithVoid())
                .chain(holder -> shifts.add(slot, holder, by, time.now()))
                .replaceWith(slot.id());
    }

    Uni<ShiftStore.Holder> holder(DutyPerson person) {
        ShiftStore.Holder holder =
                new ShiftStore.Holder(person.accountId(), person.name(), PhoneNumber.of(person.phone()));
        if (person.accountId() == null) {
            return Uni.createFrom().item(holder);
        }
        return accounts.active(person.accountId())
                .invoke(active -> refuse(!active, OnCallRefusal.UNKNOWN_ACCOUNT))
                .replaceWith(holder);
    }

    static void refuse(boolean condition, OnCallRefusal refusal) {
        if (condition) {
            throw new Refused(refusal);
        }
    }
}
