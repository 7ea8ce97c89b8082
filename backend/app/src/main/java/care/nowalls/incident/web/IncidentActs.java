package care.nowalls.incident.web;

import care.nowalls.account.Access;
import care.nowalls.contract.token.Role;
import care.nowalls.incident.Handling;
import care.nowalls.incident.IncidentKind;
import care.nowalls.incident.IncidentRefusal;
import care.nowalls.incident.Responders;
import care.nowalls.incident.escalation.Telling;
import care.nowalls.incident.model.Concerned;
import care.nowalls.incident.model.Escalation;
import care.nowalls.incident.model.Happening;
import care.nowalls.incident.model.Incident;
import care.nowalls.incident.model.Operator;
import care.nowalls.incident.model.Terms;
import care.nowalls.incident.store.EscalationPolicies;
import care.nowalls.incident.store.IncidentStore;
import care.nowalls.incident.store.Presences;
import care.nowalls.incident.web.IncidentBodies.Channel;
import care.nowalls.incident.web.IncidentBodies.ContactAttempt;
import care.nowalls.incident.web.IncidentBodies.ContactResult;
import care.nowalls.incident.web.IncidentBodies.RaiseIncident;
import care.nowalls.incident.web.IncidentBodies.Respond;
import care.nowalls.resident.ResidentFacts;
import care.nowalls.resident.Residents;
import care.nowalls.shared.Caller;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Ids;
import care.nowalls.shared.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The acts that need more than the incident itself: a contact, a resident, a responder, another operator. */
@ApplicationScoped
class IncidentActs {

    private final Handling handling;
    private final IncidentStore store;
    private final EscalationPolicies policies;
    private final Telling telling;
    private final Presences presences;
    private final Residents residents;
    private final Instance<Responders> responders;
    private final Terms terms;
    private final Ids ids;
    private final Access access;

    @Inject
    IncidentActs(
            Handling handling,
            IncidentStore store,
            EscalationPolicies policies,
            Telling telling,
            Presences presences,
            Residents residents,
            Instance<Responders> responders,
            Terms terms,
            Ids ids,
            Access access) {
        this.handling = handling;
        this.store = store;
        this.policies = policies;
        this.telling = telling;
        this.presences = presences;
        this.residents = residents;
        this.responders = responders;
        this.terms = terms;
        this.ids = ids;
        this.access = access;
    }

    Operator me() {
        Caller caller = access.caller();
        return new Operator(caller.accountId(), caller.username(), caller.role() == Role.LEADER);
    }

    Uni<Incident> raise(RaiseIncident body) {
        IncidentKind kind = body.kind() == null ? IncidentKind.PHONE : body.kind();
        return concerned(body.residentId())
                .chain(whom -> policies.inForce(
                                whom.streetId(),
                                kind.priority(),
                                handling.moment().now())
                        .map(steps -> byPhone(kind, whom, steps)))
                .chain(incident -> handling.raise(incident, me(), body.note()));
    }

    private Incident byPhone(IncidentKind kind, Concerned whom, Escalation steps) {
        return Incident.byPhone(ids.next(), kind, whom, steps, handling.moment().now());
    }

    Uni<Incident> contact(UUID id, ContactAttempt body) {
        boolean toResident = Boolean.TRUE.equals(body.resident());
        refuseUnless(toResident != (body.contactId() != null), IncidentRefusal.CONTACT_OR_RESIDENT);
        boolean answered = body.result() == ContactResult.ANSWERED || body.result() == ContactResult.REACHED;
        boolean voice = answered && body.channel() != Channel.SMS;
        String whom = body.contactId() == null ? "resident" : body.contactId().toString();
        Happening what = Happening.of(
                "CONTACT",
                "contacted",
                Map.of(
                        "whom",
                        whom,
                        "channel",
                        body.channel().name(),
                        "result",
                        body.result().name()));
        Operator me = me();
        return known(id, body.contactId())
                .chain(() ->
                        handling.act(id, me, (incident, at, steps) -> incident.contact(me, what, voice, at, terms)));
    }

    Uni<Incident> respond(UUID id, Respond body) {
        UUID staff = body.by().staffId();
        UUID contact = body.by().contactId();
        refuseUnless((staff == null) != (contact == null), IncidentRefusal.STAFF_OR_CONTACT);
        Map<String, String> whom =
                staff == null ? Map.of("contactId", String.valueOf(contact)) : Map.of("staffId", staff.toString());
        Operator me = me();
        return known(id, contact)
                .chain(() -> handling.act(
                        id, me, (incident, at, steps) -> incident.respond(me, whom, body.etaMinutes(), at, terms)))
                .call(incident -> staff == null ? ask(incident, contact) : send(incident, staff));
    }

    Uni<Incident> handOver(UUID id, UUID to) {
        Operator me = me();
        return presences
                .ready(to, handling.moment().wall().minus(terms.consoleGone()))
                .invoke(rows -> refuseUnless(!rows.isEmpty(), IncidentRefusal.OPERATOR_NOT_READY))
                .map(rows -> new Operator(to, rows.getFirst().getString("username"), false))
                .chain(other -> handling.act(id, me, (incident, at, steps) -> incident.handOver(me, other, at, terms)));
    }

    /** The other one is locked first; both by their ids, smaller first, so that two merges cannot wait in a circle. */
    Uni<Incident> merge(UUID id, UUID into) {
        Operator me = me();
        UUID first = id.compareTo(into) < 0 ? id : into;
        return store.locked(first)
                .onFailure(IncidentActs::absent)
                .transform(ignored ->
                        new Refused(first.equals(id) ? CommonRefusal.NOT_FOUND : IncidentRefusal.MERGE_TARGET))
                .chain(() -> store.locked(into))
                .onFailure(IncidentActs::absent)
                .transform(ignored -> new Refused(IncidentRefusal.MERGE_TARGET))
                .chain(target -> handling.act(id, me, (incident, at, steps) -> incident.mergeInto(target, at)));
    }

    Uni<Incident> subject(UUID id, @Nullable UUID resident) {
        Operator me = me();
        return concerned(resident)
                .chain(whom -> handling.act(id, me, (incident, at, steps) -> incident.changeSubject(whom)));
    }

    /** A contact who goes gets a link: they have no account. */
    private Uni<Void> ask(Incident incident, @Nullable UUID contact) {
        return contact == null
                ? nothing()
                : telling.ask(incident, contact, handling.moment().now());
    }

    private Uni<Void> send(Incident incident, UUID staff) {
        UUID resident = incident.residentId();
        refuseUnless(resident != null, IncidentRefusal.RESIDENT_NEEDED);
        if (resident == null || responders.isUnsatisfied()) {
            return nothing();
        }
        return responders
                .get()
                .send(incident.id(), resident, staff)
                .onFailure(IncidentActs::absent)
                .transform(ignored -> new Refused(IncidentRefusal.UNKNOWN_STAFF))
                .invoke(incident::respondedBy)
                .replaceWithVoid();
    }

    /** 404 without the incident, 422 {@code unknown-contact} when it is nobody of this resident's. */
    private Uni<Void> known(UUID id, @Nullable UUID contact) {
        if (contact == null) {
            return nothing();
        }
        return store.found(id, null)
                .chain(incident -> incident.residentId() == null
                        ? Uni.createFrom().item(List.of())
                        : residents
                                .contacts(incident.residentId())
                                .map(list -> list.stream()
                                        .map(known -> (Object) known.id())
                                        .toList()))
                .invoke(all -> refuseUnless(all.contains(contact), IncidentRefusal.UNKNOWN_CONTACT))
                .replaceWithVoid();
    }

    private Uni<Concerned> concerned(@Nullable UUID resident) {
        if (resident == null) {
            return Uni.createFrom().item(Concerned.NOBODY);
        }
        return residents
                .facts(resident)
                .map(IncidentActs::concernedOf)
                .onFailure(IncidentActs::absent)
                .transform(ignored -> new Refused(IncidentRefusal.UNKNOWN_RESIDENT));
    }

    private static Concerned concernedOf(ResidentFacts facts) {
        return new Concerned(facts.id(), facts.name(), facts.dwellingId(), facts.streetId(), facts.streetName());
    }

    private static boolean absent(Throwable failure) {
        return failure instanceof Refused refused && refused.refusal() == CommonRefusal.NOT_FOUND;
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    private static void refuseUnless(boolean condition, IncidentRefusal refusal) {
        if (!condition) {
            throw new Refused(refusal);
        }
    }
}
