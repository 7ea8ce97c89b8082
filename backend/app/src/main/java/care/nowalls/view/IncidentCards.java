package care.nowalls.view;

import care.nowalls.account.Scope;
import care.nowalls.audit.AuditEntry;
import care.nowalls.audit.AuditTrail;
import care.nowalls.resident.ContactView;
import care.nowalls.resident.RescueBook;
import care.nowalls.resident.RescueNotes;
import care.nowalls.resident.ResidentFile;
import care.nowalls.resident.Residents;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.GeoPoint;
import care.nowalls.shared.Refused;
import care.nowalls.view.IncidentCard.CalledContact;
import care.nowalls.view.IncidentCard.CardPerson;
import care.nowalls.view.IncidentCardRows.Origin;
import care.nowalls.view.IncidentCardRows.Tries;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The card at an incident. */
@ApplicationScoped
public class IncidentCards {

    private final Residents residents;
    private final RescueBook rescue;
    private final IncidentCardRows rows;
    private final AuditTrail audit;
    private final DistrictTime time;

    @Inject
    IncidentCards(Residents residents, RescueBook rescue, IncidentCardRows rows, AuditTrail audit, DistrictTime time) {
        this.residents = residents;
        this.rescue = rescue;
        this.rows = rows;
        this.audit = audit;
        this.time = time;
    }

    private record Known(ResidentFile file, RescueNotes notes) {}

    private record Around(
            List<IncidentCard.OwnDevice> devices,
            List<IncidentCard.TodaysOrder> orders,
            List<IncidentCard.Stay> stays) {}

    /** In full; the reading is in the audit log with the incident as its purpose. 404. */
    @WithTransaction
    public Uni<IncidentCard> of(UUID incident) {
        return rows.origin(incident)
                .invoke(origin -> refuseIfAbsent(origin))
                .chain(origin -> origin.resident() == null ? nobody(origin) : known(origin, origin.resident()));
    }

    private Uni<IncidentCard> nobody(Origin origin) {
        return Uni.createFrom()
                .item(new IncidentCard(
                        origin.incident(),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        ReadAloudSheet.nobody(origin.kind(), origin.street())));
    }

    private Uni<IncidentCard> known(Origin origin, UUID resident) {
        return residents
                .file(resident, Scope.ALL)
                .chain(file -> rescue.of(resident).map(notes -> new Known(file, notes)))
                .call(() -> audit.record(AuditEntry.doneFor(
                        "incident " + origin.incident(), "resident.card_read", "resident", resident)))
                .chain(known -> around(origin, resident)
                        .chain(around -> rows.tries(origin.incident())
                                .chain(tries -> rows.responders(door(known.file()))
                                        .map(near -> card(origin, known, around, tries, near)))));
    }

    private Uni<Around> around(Origin origin, UUID resident) {
        return rows.devices(resident, origin.device())
                .chain(devices -> rows.orders(resident, time.today())
                        .chain(orders ->
                                rows.stays(resident, time.today()).map(stays -> new Around(devices, orders, stays))));
    }

    private IncidentCard card(
            Origin origin,
            Known known,
            Around around,
            Map<String, Tries> tries,
            List<IncidentCard.NearResponder> near) {
        CardPerson person = person(known);
        return new IncidentCard(
                origin.incident(),
                person,
                contacts(known.file(), person, tries),
                around.devices(),
                around.orders(),
                around.stays(),
                near,
                ReadAloudSheet.of(origin.kind(), person));
    }

    private static GeoPoint door(ResidentFile file) {
        return new GeoPoint(file.contactData().lat(), file.contactData().lon());
    }

    private CardPerson person(Known known) {
        ResidentFile file = known.file();
        var facts = file.facts();
        var data = file.contactData();
        return new CardPerson(
                facts.id(),
                facts.name(),
                facts.sex(),
                facts.birthDate(),
                Period.between(facts.birthDate(), time.today()).getYears(),
                facts.abilityLevel(),
                facts.livesAlone(),
                data.phone(),
                data.address(),
                new ResidentCard.CardPosition(data.lat(), data.lon()),
                facts.floor(),
                facts.lift(),
                data.gateCode(),
                keyHolders(file.contacts()),
                file.healthNotes(),
                known.notes());
    }

    private static @Nullable String keyHolders(List<ContactView> contacts) {
        String names = contacts.stream()
                .filter(IncidentCards::holdsKey)
                .map(one -> one.name() + "（" + one.relation() + "）" + one.phone())
                .collect(Collectors.joining("、"));
        return names.isEmpty() ? null : names;
    }

    private static boolean holdsKey(ContactView contact) {
        return "KEY_HOLDER".equals(contact.role());
    }

    private static List<CalledContact> contacts(ResidentFile file, CardPerson person, Map<String, Tries> tries) {
        Tries own = tries.getOrDefault("resident", Tries.NONE);
        CalledContact self = new CalledContact(
                null, 0, person.name(), "本人", "RESIDENT", person.phone(), false, own.count(), own.result(), own.at());
        return Stream.concat(
                        Stream.of(self),
                        file.contacts().stream()
                                .map(one ->
                                        called(one, tries.getOrDefault(one.id().toString(), Tries.NONE))))
                .toList();
    }

    private static CalledContact called(ContactView one, Tries tries) {
        return new CalledContact(
                one.id(),
                one.order(),
                one.name(),
                one.relation(),
                one.role(),
                one.phone(),
                holdsKey(one),
                tries.count(),
                tries.result(),
                tries.at());
    }

    private static void refuseIfAbsent(@Nullable Origin origin) {
        if (origin == null) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
    }
}
