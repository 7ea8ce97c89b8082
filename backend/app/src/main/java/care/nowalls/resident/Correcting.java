package care.nowalls.resident;

import care.nowalls.account.Scope;
import care.nowalls.resident.model.Contact;
import care.nowalls.resident.model.Dwelling;
import care.nowalls.resident.store.ResidentStore;
import care.nowalls.resident.store.Seals;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Outbox;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Changes what is known of a resident. */
@ApplicationScoped
public class Correcting {

    private final ResidentStore store;
    private final Residents residents;
    private final Registering registering;
    private final Dwellings dwellings;
    private final Seals seals;
    private final DistrictTime time;
    private final Outbox outbox;

    @Inject
    public Correcting(
            ResidentStore store,
            Residents residents,
            Registering registering,
            Dwellings dwellings,
            Seals seals,
            DistrictTime time,
            Outbox outbox) {
        this.store = store;
        this.residents = residents;
        this.registering = registering;
        this.dwellings = dwellings;
        this.seals = seals;
        this.time = time;
        this.outbox = outbox;
    }

    /**
     * Whose record, within which reach, in which version.
     *
     * @param id of the resident
     * @param scope what the caller reaches
     * @param version that the caller has read; 412 when it is no longer that
     */
    public record Target(UUID id, Scope scope, int version) {}

    /**
     * 404; 409 {@code id-number-known}, {@code resident-status-change}; 412 {@code precondition-failed}; 422 as
     * {@link Registering#register}.
     *
     * @param merged makes the wanted state from the present one
     */
    @WithTransaction
    public Uni<ResidentFile> change(Target target, Function<ResidentChange, ResidentChange> merged) {
        return residents
                .file(target.id(), target.scope())
                .invoke(file -> refuseUnlessCurrent(file.version(), target.version()))
                .chain(file -> apply(file, merged.apply(ResidentChange.of(file)), target.scope()))
                .chain(() -> residents.file(target.id(), Scope.ALL));
    }

    private Uni<Void> apply(ResidentFile file, ResidentChange wanted, Scope scope) {
        NewResident entered = wanted.asEntered();
        Registering.Identity identity = Registering.Identity.of(entered, time.today());
        List<PhoneNumber> phones = entered.toCall().stream()
                .map(contact -> PhoneNumber.of(contact.phone()))
                .toList();
        UUID id = file.facts().id();
        boolean otherNumber =
                identity.idNumber() != null && !identity.idNumber().value().equals(file.idNumber());
        return registering
                .refuseIfKnown(otherNumber ? identity.idNumber() : null)
                .chain(() -> home(file, wanted, scope))
                .call(dwelling -> write(id, entered, identity, wanted.status(), dwelling))
                .chain(() -> replaceContacts(id, entered.toCall(), phones))
                .chain(() -> outbox.publish(
                        "resident.changed", "resident:" + id, new Registering.Registered(id, wanted.streetId())));
    }

    private Uni<Void> write(
            UUID id, NewResident entered, Registering.Identity identity, ResidentStatus status, Dwelling dwelling) {
        return store.home(id)
                .map(ResidentStore.Home::resident)
                .invoke(resident -> {
                    resident.change(
                            Registering.particulars(entered, identity),
                            registering.sealed(id, entered, identity),
                            time.now());
                    resident.become(status);
                    resident.livesAt(dwelling);
                })
                .replaceWithVoid();
    }

    /** Another dwelling that is known, or the same one, corrected. */
    private Uni<Dwelling> home(ResidentFile file, ResidentChange wanted, Scope scope) {
        boolean same = wanted.dwellingId().equals(file.facts().dwellingId());
        return residents
                .reached(wanted.streetId(), scope)
                .onFailure(Refused.class)
                .transform(outOfReach -> new Refused(ResidentRefusal.UNKNOWN_STREET))
                .chain(() -> dwellings.streets().street(wanted.streetId()))
                .chain(() -> store.dwelling(wanted.dwellingId()))
                .invoke(dwelling -> settle(dwelling, wanted, same))
                .call(dwelling -> store.occupantsLiveIn(dwelling));
    }

    private void settle(@Nullable Dwelling dwelling, ResidentChange wanted, boolean same) {
        if (same && dwelling != null) {
            dwellings.change(dwelling, wanted.streetId(), wanted.dwelling());
        } else if (dwelling == null || !dwelling.streetId().equals(wanted.streetId())) {
            throw new Refused(ResidentRefusal.UNKNOWN_DWELLING);
        }
    }

    private Uni<Void> replaceContacts(UUID residentId, List<NewContact> given, List<PhoneNumber> phones) {
        return store.contacts(residentId)
                .map(present -> present.stream()
                        .collect(Collectors.toMap(Contact::phoneIndex, Function.identity(), (one, other) -> one)))
                .chain(present -> settleContacts(residentId, given, phones, present));
    }

    private Uni<Void> settleContacts(
            UUID residentId, List<NewContact> given, List<PhoneNumber> phones, Map<String, Contact> present) {
        List<Contact> wanted = IntStream.range(0, given.size())
                .mapToObj(i -> {
                    Contact known = present.remove(seals.phoneIndex(phones.get(i)));
                    if (known == null) {
                        return registering.contact(residentId, i + 1, given.get(i), phones.get(i));
                    }
                    known.describe(i + 1, given.get(i));
                    return known;
                })
                .toList();
        return each(List.copyOf(present.values()), store::remove).chain(() -> each(wanted, store::save));
    }

    private static Uni<Void> each(List<Contact> contacts, Function<Contact, Uni<Contact>> act) {
        return Multi.createFrom()
                .iterable(contacts)
                .onItem()
                .transformToUniAndConcatenate(act::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static void refuseUnlessCurrent(int version, int given) {
        if (version != given) {
            throw new Refused(CommonRefusal.PRECONDITION_FAILED);
        }
    }
}
