package care.nowalls.incident;

import care.nowalls.contract.provider.Page;
import care.nowalls.device.DeviceLines;
import care.nowalls.incident.model.Concerned;
import care.nowalls.incident.model.Happening;
import care.nowalls.incident.model.Incident;
import care.nowalls.incident.model.IncidentAction;
import care.nowalls.incident.model.Operator;
import care.nowalls.incident.store.CallRows;
import care.nowalls.incident.store.CallRows.NewCall;
import care.nowalls.incident.store.CallRows.OtherSide;
import care.nowalls.incident.store.IncidentStore;
import care.nowalls.resident.ContactView;
import care.nowalls.resident.PhoneBook;
import care.nowalls.resident.ResidentFacts;
import care.nowalls.resident.Residents;
import care.nowalls.shared.Cursor;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Ids;
import care.nowalls.shared.Outbox;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The desk's telephones: whose call it is, who took it, to which incident it belongs, where its recording is. */
@ApplicationScoped
public class Calls {

    private final CallRows rows;
    private final PhoneBook phones;
    private final DeviceLines lines;
    private final Residents residents;
    private final IncidentStore incidents;
    private final Handling handling;
    private final Outbox outbox;
    private final Ids ids;
    private final DistrictTime time;

    @Inject
    Calls(
            CallRows rows,
            PhoneBook phones,
            DeviceLines lines,
            Residents residents,
            IncidentStore incidents,
            Handling handling,
            Outbox outbox,
            Ids ids,
            DistrictTime time) {
        this.rows = rows;
        this.phones = phones;
        this.lines = lines;
        this.residents = residents;
        this.incidents = incidents;
        this.handling = handling;
        this.outbox = outbox;
        this.ids = ids;
        this.time = time;
    }

    /** It rings at every desk; a known caller's open incident has it in its timeline at once. */
    @WithTransaction
    public Uni<Call> incoming(String from, @Nullable String deviceSim) {
        UUID id = ids.next();
        return otherSide(from, deviceSim)
                .chain(whom -> rows.openIncident(whom.resident().residentId(), whom.deviceId())
                        .map(incident -> new NewCall(id, "IN", from, whom, incident)))
                .call(call -> rows.begin(call, null, time.now()))
                .call(call -> mention(call.incidentId(), null, "CALL_IN", Map.of("call", id.toString())))
                .chain(() -> told(id, "call.ringing"));
    }

    /** The card opens at the desk that was first. 404; 409 {@code call-taken}. */
    @WithTransaction
    public Uni<Call> answer(UUID id, Operator by) {
        return rows.one(id)
                .chain(() -> rows.answer(id, by, time.now()))
                .invoke(first -> refuseUnless(first))
                .chain(() -> rows.one(id))
                .call(call -> mention(call.incidentId(), by, "CALL_TAKEN", Map.of("call", id.toString())))
                .chain(() -> told(id, "call.answered"));
    }

    /** It belongs to that incident. 404 for the call and the incident. */
    @WithTransaction
    public Uni<Call> link(UUID id, UUID incident, Operator by) {
        return rows.one(id)
                .chain(() -> mention(incident, by, "CALL_LINKED", Map.of("call", id.toString())))
                .chain(() -> rows.link(id, incident))
                .chain(() -> told(id, "call.linked"));
    }

    /**
     * It is over, as the exchange reports; the recording's reference goes to the timeline. Repeating is harmless. 404.
     *
     * @param answered of an outgoing call: whether somebody answered
     */
    @WithTransaction
    public Uni<Call> ended(UUID id, @Nullable String recordingRef, boolean answered) {
        return rows.one(id)
                .call(call -> rows.end(
                        id,
                        answered || call.answeredAt() != null ? CallState.ENDED : CallState.MISSED,
                        recordingRef,
                        time.now()))
                .call(call -> call.endedAt() == null || (recordingRef != null && call.recordingRef() == null)
                        ? mention(call.incidentId(), null, "CALL_ENDED", ending(id, recordingRef, answered))
                        : nothing())
                .chain(() -> told(id, "call.ended"));
    }

    /**
     * Dials for the operator. What came of it is recorded as a contact attempt. 404; 422 {@code unknown-contact}, {@code
     * resident-needed}, {@code no-number}.
     */
    @WithTransaction
    public Uni<Call> dial(UUID incident, @Nullable UUID contact, Operator by) {
        UUID id = ids.next();
        return incidents
                .found(incident, null)
                .chain(found -> number(found, contact)
                        .map(known -> new NewCall(id, "OUT", known.number(), known.whom(), incident)))
                .call(call -> rows.begin(call, by, time.now()))
                .call(() -> mention(
                        incident,
                        by,
                        "DIALLED",
                        Map.of("call", id.toString(), "whom", contact == null ? "resident" : contact.toString())))
                .chain(() -> told(id, "call.dialling"));
    }

    /** Newest first. */
    @WithSession
    public Uni<Page<Call>> page(@Nullable CallState state, @Nullable UUID incident, Cursor place) {
        return rows.after(place, state, incident)
                .map(found -> place.page(found, call -> call.id().toString(), call -> call));
    }

    @WithTransaction
    public Uni<Call> one(UUID id) {
        return rows.one(id);
    }

    /** What the exchange said to an order to dial: its reference, or null when it did not take it. */
    @WithTransaction
    public Uni<Call> placed(UUID id, @Nullable String exchangeRef) {
        return (exchangeRef == null ? rows.end(id, CallState.FAILED, null, time.now()) : rows.placed(id, exchangeRef))
                .chain(() -> told(id, "call.placed"));
    }

    private Uni<OtherSide> otherSide(String from, @Nullable String sim) {
        Uni<DeviceLines.Line> line = sim == null ? Uni.createFrom().nullItem() : lines.of(sim);
        return line.chain(device -> device == null
                ? phones.whose(from).chain(this::first)
                : side(device.residentId(), null, device.deviceId()));
    }

    private Uni<OtherSide> first(List<PhoneBook.Owner> owners) {
        return owners.isEmpty()
                ? side(null, null, null)
                : side(owners.getFirst().residentId(), owners.getFirst().contactId(), null);
    }

    private Uni<OtherSide> side(@Nullable UUID resident, @Nullable UUID contact, @Nullable UUID device) {
        if (resident == null) {
            return Uni.createFrom().item(new OtherSide(Concerned.NOBODY, null, null, device));
        }
        return residents
                .facts(resident)
                .map(Calls::concerned)
                .chain(whom -> residents
                        .contacts(resident)
                        .map(all -> new OtherSide(whom, contact, nameOf(all, contact), device)));
    }

    private static Concerned concerned(ResidentFacts facts) {
        return new Concerned(facts.id(), facts.name(), facts.dwellingId(), facts.streetId(), facts.streetName());
    }

    private static @Nullable String nameOf(List<ContactView> all, @Nullable UUID contact) {
        return all.stream()
                .filter(one -> one.id().equals(contact))
                .findFirst()
                .map(ContactView::name)
                .orElse(null);
    }

    private record Known(String number, OtherSide whom) {}

    private Uni<Known> number(Incident incident, @Nullable UUID contact) {
        UUID resident = incident.residentId();
        if (resident == null) {
            throw new Refused(IncidentRefusal.RESIDENT_NEEDED);
        }
        return contact == null ? own(resident, incident.concerned()) : theirs(resident, incident.concerned(), contact);
    }

    private Uni<Known> own(UUID resident, Concerned whom) {
        return residents.contactData(resident).map(data -> {
            if (data.phone() == null) {
                throw new Refused(IncidentRefusal.NO_NUMBER);
            }
            return new Known(data.phone(), new OtherSide(whom, null, null, null));
        });
    }

    private Uni<Known> theirs(UUID resident, Concerned whom, UUID contact) {
        return residents
                .contacts(resident)
                .map(all -> all.stream()
                        .filter(one -> one.id().equals(contact))
                        .findFirst()
                        .map(one -> new Known(one.phone(), new OtherSide(whom, contact, one.name(), null)))
                        .orElseThrow(() -> new Refused(IncidentRefusal.UNKNOWN_CONTACT)));
    }

    private Uni<Void> mention(
            @Nullable UUID incident, @Nullable Operator by, String entry, Map<String, String> detail) {
        if (incident == null) {
            return nothing();
        }
        Happening what = Happening.of(entry, "call_noted", detail);
        return handling.act(incident, by, (found, at, steps) -> found.mention(IncidentAction.NOTE, what))
                .replaceWithVoid();
    }

    private static Map<String, String> ending(UUID id, @Nullable String recording, boolean answered) {
        return recording == null
                ? Map.of("call", id.toString(), "answered", String.valueOf(answered))
                : Map.of("call", id.toString(), "answered", String.valueOf(answered), "recording", recording);
    }

    private Uni<Call> told(UUID id, String event) {
        return rows.one(id).call(call -> outbox.publish(event, "call:" + id, event(call)));
    }

    private static CallEvent event(Call call) {
        return new CallEvent(call.id(), call.state().name(), call.residentId(), call.incidentId(), null);
    }

    private static void refuseUnless(boolean first) {
        if (!first) {
            throw new Refused(IncidentRefusal.CALL_TAKEN);
        }
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
