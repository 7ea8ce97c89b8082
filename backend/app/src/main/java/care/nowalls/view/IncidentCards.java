package care.nowalls.view;

import care.nowalls.account.Scope;
import care.nowalls.audit.AuditEntry;
import care.nowalls.audit.AuditTrail;
import care.nowalls.incident.NearbyResponders;
import care.nowalls.resident.PhotoBook;
import care.nowalls.resident.RescueBook;
import care.nowalls.resident.RescueNotes;
import care.nowalls.resident.ResidentFile;
import care.nowalls.resident.Residents;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.GeoPoint;
import care.nowalls.shared.Refused;
import care.nowalls.view.IncidentCard.CardPerson;
import care.nowalls.view.IncidentCardRows.Origin;
import care.nowalls.view.IncidentCardRows.Tries;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The card at an incident. */
@ApplicationScoped
public class IncidentCards {

    private static final Logger LOG = Logger.getLogger(IncidentCards.class);
    private static final int NEAREST = 8;

    private final Residents residents;
    private final RescueBook rescue;
    private final PhotoBook photos;
    private final NearbyResponders nearby;
    private final IncidentCardRows rows;
    private final AuditTrail audit;
    private final DistrictTime time;

    @Inject
    IncidentCards(
            Residents residents,
            RescueBook rescue,
            PhotoBook photos,
            NearbyResponders nearby,
            IncidentCardRows rows,
            AuditTrail audit,
            DistrictTime time) {
        this.residents = residents;
        this.rescue = rescue;
        this.photos = photos;
        this.nearby = nearby;
        this.rows = rows;
        this.audit = audit;
        this.time = time;
    }

    private record Known(ResidentFile file, RescueNotes notes, boolean photo) {}

    /** A card without those who are near, and where it is. */
    private record Read(IncidentCard card, @Nullable UUID street) {}

    private record Around(
            List<IncidentCard.OwnDevice> devices,
            List<IncidentCard.TodaysOrder> orders,
            List<IncidentCard.Stay> stays) {}

    /** In full; the reading is in the audit log with the incident as its purpose. 404. */
    public Uni<IncidentCard> of(UUID incident) {
        return Panache.withTransaction(() -> read(incident)).chain(this::withResponders);
    }

    private Uni<Read> read(UUID incident) {
        return rows.origin(incident)
                .invoke(IncidentCards::refuseIfAbsent)
                .chain(origin -> origin.resident() == null ? nobody(origin) : known(origin, origin.resident()));
    }

    /** After the transaction, because Redis is asked; a card without them is better than none. */
    private Uni<IncidentCard> withResponders(Read read) {
        CardPerson person = read.card().person();
        if (person == null || read.street() == null) {
            return Uni.createFrom().item(read.card());
        }
        GeoPoint door = new GeoPoint(person.position().lat(), person.position().lon());
        return nearby.live(door, read.street())
                .map(near -> near.stream()
                        .limit(NEAREST)
                        .map(IncidentCard.NearResponder::of)
                        .toList())
                .onFailure()
                .invoke(failure -> LOG.warn("nobody near can be named", failure))
                .onFailure()
                .recoverWithItem(List.of())
                .map(read.card()::with);
    }

    /** The face to look for, a JPEG; its reading is in the audit log. 404 also when nobody is known or has none. */
    @WithTransaction
    public Uni<byte[]> photo(UUID incident) {
        return rows.origin(incident)
                .invoke(origin -> refuseIfAbsent(origin))
                .chain(origin -> origin.resident() == null
                        ? Uni.createFrom().nullItem()
                        : photos.seen(origin.resident(), Scope.ALL, "incident " + incident))
                .invoke(IncidentCards::refuseIfAbsent);
    }

    private static Uni<Read> nobody(Origin origin) {
        IncidentCard card = new IncidentCard(
                origin.incident(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                ReadAloudSheet.nobody(origin.kind(), origin.street()));
        return Uni.createFrom().item(new Read(card, null));
    }

    private Uni<Read> known(Origin origin, UUID resident) {
        return residents
                .file(resident, Scope.ALL)
                .chain(file -> rescue.of(resident)
                        .chain(notes -> photos.kept(resident).map(photo -> new Known(file, notes, photo))))
                .call(() -> audit.record(AuditEntry.doneFor(
                        "incident " + origin.incident(), "resident.card_read", "resident", resident)))
                .chain(known -> around(origin, resident)
                        .chain(around -> rows.tries(origin.incident()).map(tries -> card(origin, known, around, tries)))
                        .map(card -> new Read(card, known.file().facts().streetId())));
    }

    private Uni<Around> around(Origin origin, UUID resident) {
        return rows.devices(resident, origin.device())
                .chain(devices -> rows.orders(resident, time.today())
                        .chain(orders ->
                                rows.stays(resident, time.today()).map(stays -> new Around(devices, orders, stays))));
    }

    private IncidentCard card(Origin origin, Known known, Around around, Map<String, Tries> tries) {
        CardPerson person = person(known);
        return new IncidentCard(
                origin.incident(),
                person,
                CardContacts.of(known.file(), person, tries),
                around.devices(),
                around.orders(),
                around.stays(),
                List.of(),
                ReadAloudSheet.of(origin.kind(), person));
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
                CardContacts.keyHolders(file.contacts()),
                file.healthNotes(),
                known.notes(),
                known.photo());
    }

    private static void refuseIfAbsent(@Nullable Object found) {
        if (found == null) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
    }
}
