package care.nowalls.resident;

import care.nowalls.resident.model.Contact;
import care.nowalls.resident.model.Dwelling;
import care.nowalls.resident.model.Initials;
import care.nowalls.resident.model.Particulars;
import care.nowalls.resident.model.Resident;
import care.nowalls.resident.model.SealedPerson;
import care.nowalls.resident.store.ResidentStore;
import care.nowalls.resident.store.Seals;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Ids;
import care.nowalls.shared.Outbox;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Enters residents into the registry. All checks come before the first write. */
@ApplicationScoped
public class Registering {

    private final ResidentStore store;
    private final Dwellings dwellings;
    private final Seals seals;
    private final CardNumbers cards;
    private final Ids ids;
    private final DistrictTime time;
    private final Outbox outbox;

    @Inject
    public Registering(
            ResidentStore store,
            Dwellings dwellings,
            Seals seals,
            CardNumbers cards,
            Ids ids,
            DistrictTime time,
            Outbox outbox) {
        this.store = store;
        this.dwellings = dwellings;
        this.seals = seals;
        this.cards = cards;
        this.ids = ids;
        this.time = time;
        this.outbox = outbox;
    }

    /**
     * Of the event {@code resident.registered}.
     *
     * @param residentId who
     * @param streetId street of residence
     */
    public record Registered(UUID residentId, UUID streetId) {}

    /**
     * 409 {@code id-number-known}; 422 {@code id-number-invalid}, {@code birth-date-in-future},
     * {@code birth-date-needed}, {@code birth-date-differs}, {@code phone-invalid}, {@code dwelling-needed},
     * {@code unknown-dwelling}, {@code unknown-street}.
     */
    @WithTransaction
    public Uni<Resident> register(NewResident given) {
        Identity identity = Identity.of(given, time.today());
        List<PhoneNumber> phones = given.toCall().stream()
                .map(contact -> PhoneNumber.of(contact.phone()))
                .toList();
        UUID id = ids.next();
        return refuseIfKnown(identity.idNumber())
                .chain(() -> home(given))
                .map(dwelling -> resident(id, given, identity, dwelling))
                .chain(store::save)
                .call(() -> saveContacts(id, given.toCall(), phones))
                .call(resident -> outbox.publish(
                        "resident.registered", "resident:" + id, new Registered(id, resident.streetId())));
    }

    /** 409 {@code id-number-known} when somebody has this number. */
    Uni<Void> refuseIfKnown(@Nullable IdNumber number) {
        if (number == null) {
            return Uni.createFrom().voidItem();
        }
        return store.byIdNumber(seals.idNumberIndex(number.value()))
                .invoke(known -> {
                    if (known != null) {
                        throw new Refused(ResidentRefusal.ID_NUMBER_KNOWN);
                    }
                })
                .replaceWithVoid();
    }

    static Particulars particulars(NewResident given, Identity identity) {
        return new Particulars(
                given.name().strip(),
                Initials.of(given.name()),
                identity.sex(),
                identity.birthDate(),
                given.category() == null ? Category.ORDINARY : given.category(),
                Boolean.TRUE.equals(given.livesAlone()));
    }

    SealedPerson sealed(UUID id, NewResident given, Identity identity) {
        return seals.person(id, identity.idNumber(), identity.phone(), given.healthNotes());
    }

    private Resident resident(UUID id, NewResident given, Identity identity, Dwelling dwelling) {
        Particulars particulars = particulars(given, identity);
        Resident resident = Resident.register(id, particulars, sealed(id, given, identity), cards.next(), time.now());
        resident.livesAt(dwelling);
        return resident;
    }

    private Uni<Dwelling> home(NewResident given) {
        if (given.dwellingId() == null) {
            if (given.dwelling() == null) {
                throw new Refused(ResidentRefusal.DWELLING_NEEDED);
            }
            return dwellings.built(given.streetId(), given.dwelling());
        }
        return store.dwelling(given.dwellingId()).invoke(dwelling -> refuseIfElsewhere(dwelling, given.streetId()));
    }

    private static void refuseIfElsewhere(@Nullable Dwelling dwelling, UUID streetId) {
        if (dwelling == null || !dwelling.streetId().equals(streetId)) {
            throw new Refused(ResidentRefusal.UNKNOWN_DWELLING);
        }
    }

    Uni<Void> saveContacts(UUID residentId, List<NewContact> given, List<PhoneNumber> phones) {
        List<Contact> contacts = IntStream.range(0, given.size())
                .mapToObj(i -> contact(residentId, i + 1, given.get(i), phones.get(i)))
                .toList();
        return Multi.createFrom()
                .iterable(contacts)
                .onItem()
                .transformToUniAndConcatenate(store::save)
                .collect()
                .last()
                .replaceWithVoid();
    }

    Contact contact(UUID residentId, int position, NewContact given, PhoneNumber phone) {
        UUID id = ids.next();
        return Contact.create(id, residentId, position, given, seals.contactPhone(id, phone));
    }

    /**
     * Who a resident is, by the number when there is one.
     *
     * @param idNumber GB 11643, or null
     * @param sex of the resident
     * @param birthDate in the civil calendar
     * @param phone or null
     */
    record Identity(
            @Nullable IdNumber idNumber,
            Sex sex,
            LocalDate birthDate,
            @Nullable PhoneNumber phone) {

        static Identity of(NewResident given, LocalDate today) {
            String phoneText = given.phone();
            String numberText = given.idNumber();
            PhoneNumber phone = phoneText == null || phoneText.isBlank() ? null : PhoneNumber.of(phoneText);
            if (numberText == null || numberText.isBlank()) {
                return withoutNumber(given, today, phone);
            }
            IdNumber number = IdNumber.of(numberText, today);
            boolean sexDiffers = given.sex() != null && given.sex() != number.sex();
            boolean dateDiffers =
                    given.birthDate() != null && !given.birthDate().equals(number.birthDate());
            if (sexDiffers || dateDiffers) {
                throw new Refused(ResidentRefusal.BIRTH_DATE_DIFFERS);
            }
            return new Identity(number, number.sex(), number.birthDate(), phone);
        }

        private static Identity withoutNumber(NewResident given, LocalDate today, @Nullable PhoneNumber phone) {
            if (given.sex() == null || given.birthDate() == null) {
                throw new Refused(ResidentRefusal.BIRTH_DATE_NEEDED);
            }
            if (given.birthDate().isAfter(today)) {
                throw new Refused(ResidentRefusal.BIRTH_DATE_IN_FUTURE);
            }
            return new Identity(null, given.sex(), given.birthDate(), phone);
        }
    }
}
