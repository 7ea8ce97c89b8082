package care.nowalls.incident.model;

import care.nowalls.incident.IncidentEvent;
import care.nowalls.incident.IncidentKind;
import care.nowalls.incident.IncidentRefusal;
import care.nowalls.incident.IncidentState;
import care.nowalls.incident.Outcome;
import care.nowalls.shared.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An emergency. Every act asks {@link LifeCycle} first. Invariant, also checked by the database: open, it rings or has
 * one owner, and it always has one deadline. Longer than usual because all that changes its state stands here.
 */
@Entity
@Table(schema = "incident", name = "incident")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class Incident {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    IncidentState state;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    IncidentKind kind;

    int priority;

    @Column(columnDefinition = "text")
    String subject;

    @Column(name = "resident_id")
    @Nullable
    UUID residentId;

    @Column(name = "resident_name", columnDefinition = "text")
    @Nullable
    String residentName;

    @Column(name = "dwelling_id")
    @Nullable
    UUID dwellingId;

    @Column(name = "device_id")
    @Nullable
    UUID deviceId;

    @Column(name = "centre_id")
    @Nullable
    UUID centreId;

    @Column(name = "street_id")
    @Nullable
    UUID streetId;

    @Column(name = "street_name", columnDefinition = "text")
    @Nullable
    String streetName;

    @Column(columnDefinition = "text")
    @Nullable
    String zone;

    int signals;
    boolean quiet;

    @Column(name = "cancelled_at")
    @Nullable
    Instant cancelledAt;

    @Column(name = "raised_at")
    Instant raisedAt;

    @Column(name = "last_signal_at")
    Instant lastSignalAt;

    @Column(name = "owner_id")
    @Nullable
    UUID ownerId;

    @Column(name = "owner_name", columnDefinition = "text")
    @Nullable
    String ownerName;

    @Column(name = "owned_at")
    @Nullable
    Instant ownedAt;

    @Column(name = "owned_wall")
    @Nullable
    Instant ownedWall;

    @Column(name = "lease_until")
    @Nullable
    Instant leaseUntil;

    @Column(name = "next_deadline")
    @Nullable
    Instant nextDeadline;

    @Column(name = "escalation_step")
    int escalationStep;

    @Column(name = "escalation_round")
    int escalationRound;

    @Column(name = "responder_order")
    @Nullable
    UUID responderOrder;

    @Column(name = "arrived_at")
    @Nullable
    Instant arrivedAt;

    @Column(name = "voice_contact_at")
    @Nullable
    Instant voiceContactAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "closing_outcome", columnDefinition = "text")
    @Nullable
    Outcome closingOutcome;

    @Column(name = "closing_by")
    @Nullable
    UUID closingBy;

    @Column(name = "closing_by_name", columnDefinition = "text")
    @Nullable
    String closingByName;

    @Column(name = "closing_at")
    @Nullable
    Instant closingAt;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    @Nullable
    Outcome outcome;

    @Column(name = "merged_into")
    @Nullable
    UUID mergedInto;

    @Column(name = "resolved_at")
    @Nullable
    Instant resolvedAt;

    protected Incident() {}

    /** Somebody telephoned. */
    public static Incident byPhone(UUID id, IncidentKind kind, Concerned whom, Escalation escalation, Instant now) {
        Incident incident = new Incident();
        incident.id = id;
        incident.state = IncidentState.RAISED;
        incident.kind = kind;
        incident.priority = kind.priority();
        incident.subject = "phone:" + id;
        incident.signals = 1;
        incident.raisedAt = now;
        incident.lastSignalAt = now;
        incident.escalationStep = 1;
        incident.escalationRound = 1;
        incident.nextDeadline = now.plus(escalation.at(Escalation.Place.FIRST).lasts());
        incident.concerns(whom);
        return incident;
    }

    public Happening acknowledge(Operator by, Moment at, Terms terms) {
        state = LifeCycle.next(state, IncidentAction.ACKNOWLEDGE);
        own(by, at, terms);
        return Happening.of("ACKNOWLEDGED", "acknowledged");
    }

    /** A recorded act renews the lease. */
    public Happening contact(Operator by, Happening what, boolean voice, Moment at, Terms terms) {
        IncidentState next = LifeCycle.next(state, IncidentAction.CONTACT);
        refuseUnlessOwner(by);
        state = next;
        voiceContactAt = voice ? at.now() : voiceContactAt;
        renew(at.now(), terms);
        return what;
    }

    /** Anybody may note at any time; the owner's reasoned note renews the lease. */
    public Happening note(Operator by, String words, Moment at, Terms terms) {
        state = LifeCycle.next(state, IncidentAction.NOTE);
        if (by.id().equals(ownerId)) {
            renew(at.now(), terms);
        }
        return Happening.of("NOTE", "noted").noted(words);
    }

    /**
     * Somebody goes.
     *
     * @param etaMinutes named by the responder: they have confirmed
     */
    public Happening respond(
            Operator by, Map<String, String> whom, @Nullable Integer etaMinutes, Moment at, Terms terms) {
        IncidentState next = LifeCycle.next(state, IncidentAction.RESPOND);
        refuseUnlessOwner(by);
        state = next;
        responderOrder = null;
        leaseUntil = null;
        nextDeadline = etaMinutes == null
                ? at.now().plus(terms.confirm())
                : at.now().plusSeconds(60L * Math.max(1, etaMinutes));
        return Happening.of("RESPONDING", "responding", whom);
    }

    public void respondedBy(@Nullable UUID order) {
        responderOrder = order;
    }

    /** The responder said "I go". */
    public Happening confirm(Moment at, Terms terms) {
        state = LifeCycle.next(state, IncidentAction.CONFIRM);
        nextDeadline = at.now().plus(terms.arrive());
        return Happening.of("CONFIRMED", "responder_confirmed");
    }

    public Happening arrive(Moment at, Terms terms) {
        state = LifeCycle.next(state, IncidentAction.ARRIVE);
        leaseUntil = null;
        arrivedAt = at.now();
        nextDeadline = at.now().plus(terms.onSite());
        return Happening.of("ARRIVED", "arrived");
    }

    /** Given back: it rings. */
    public Happening release(Operator by, Moment at, Escalation escalation) {
        IncidentState next = LifeCycle.next(state, IncidentAction.RELEASE);
        refuseUnlessOwner(by);
        ring(next, at.now(), escalation);
        return Happening.of("RELEASED", "released");
    }

    public Happening handOver(Operator by, Operator to, Moment at, Terms terms) {
        IncidentState next = LifeCycle.next(state, IncidentAction.HAND_OVER);
        refuseUnlessOwner(by);
        Instant deadline = nextDeadline;
        own(to, at, terms);
        if (next == IncidentState.RESPONDING) {
            leaseUntil = null;
            nextDeadline = deadline;
        }
        state = next;
        return Happening.of("HANDED_OVER", "handed_over", Map.of("to", to.name()));
    }

    /** Nothing was recorded, or the operator has gone: it rings, and the escalation goes on at its next step. */
    public Happening ringAgain(String reason, Moment at, Escalation escalation) {
        ring(LifeCycle.next(state, IncidentAction.RING_AGAIN), at.now(), escalation);
        return Happening.of("LEASE_OVER", "rang_again", Map.of("reason", reason));
    }

    /** Nobody took it in time: the next is told. */
    public Happening escalate(Moment at, Escalation escalation) {
        state = LifeCycle.next(state, IncidentAction.ESCALATE);
        nextStep(at.now(), escalation);
        return Happening.of(
                "ESCALATED",
                "escalation_step",
                Map.of(
                        "step",
                        String.valueOf(escalationStep),
                        "who",
                        escalation.at(place()).who()));
    }

    /** The test was none, or nobody confirmed it: an ordinary alarm. */
    public Happening convert(Moment at, Escalation escalation) {
        state = LifeCycle.next(state, IncidentAction.CONVERT);
        quiet = false;
        withdrawClosing();
        if (state == IncidentState.RAISED) {
            nextDeadline = at.now().plus(escalation.at(place()).lasts());
        }
        return Happening.of("CONVERTED", "converted");
    }

    /** Another person, or nobody known. */
    public Happening changeSubject(Concerned whom) {
        state = LifeCycle.next(state, IncidentAction.CHANGE_SUBJECT);
        concerns(whom);
        return Happening.of("SUBJECT", "subject_changed");
    }

    /** This one ends as DUPLICATE, its signals count there. 422 {@code merge-target}. */
    public Happening mergeInto(Incident target, Moment at) {
        if (target.id.equals(id) || target.state == IncidentState.RESOLVED) {
            throw new Refused(IncidentRefusal.MERGE_TARGET);
        }
        close(LifeCycle.next(state, IncidentAction.MERGE), Outcome.DUPLICATE, at.now());
        mergedInto = target.id;
        target.signals += signals;
        target.withdrawClosing();
        return Happening.of("MERGED", "merged", Map.of("into", target.id.toString()));
    }

    /** With contact it is closed; 422 {@code voice-contact-needed} for a false alarm nobody spoke about. */
    public Happening resolve(Operator by, Outcome how, Moment at) {
        IncidentState next = LifeCycle.next(state, IncidentAction.RESOLVE);
        refuseUnlessOwner(by);
        refuseSilentFalseAlarm(how);
        close(next, how, at.now());
        return Happening.of("RESOLVED", "resolved", Map.of("outcome", how.name()));
    }

    /** Without contact nothing changes until another person countersigns; a new signal withdraws the proposal. */
    public Happening proposeClose(Operator by, Outcome how, Moment at, Terms terms) {
        IncidentState next = LifeCycle.next(state, IncidentAction.PROPOSE_CLOSE);
        refuseUnlessOwner(by);
        refuseSilentFalseAlarm(how);
        state = next;
        closingOutcome = how;
        closingBy = by.id();
        closingByName = by.name();
        closingAt = at.now();
        renew(at.now(), terms);
        return Happening.of("CLOSING", "close_proposed", Map.of("outcome", how.name()));
    }

    /** 409 {@code nothing-to-countersign}, 422 {@code same-person}. */
    public Happening countersign(Operator by, Moment at) {
        IncidentState next = LifeCycle.next(state, IncidentAction.COUNTERSIGN);
        Outcome how = closingOutcome;
        if (how == null) {
            throw new Refused(IncidentRefusal.NOTHING_TO_COUNTERSIGN);
        }
        if (by.id().equals(closingBy)) {
            throw new Refused(IncidentRefusal.SAME_PERSON);
        }
        close(next, how, at.now());
        return Happening.of("COUNTERSIGNED", "resolved", Map.of("outcome", how.name()));
    }

    /** It was not over: it rings. */
    public Happening reopen(Moment at, Escalation escalation) {
        IncidentState next = LifeCycle.next(state, IncidentAction.REOPEN);
        outcome = null;
        resolvedAt = null;
        mergedInto = null;
        withdrawClosing();
        ring(next, at.now(), escalation);
        return Happening.of("REOPENED", "reopened");
    }

    /** Whether it is heard in the room: nobody has it, it is no test, and it concerns life or a hazard. */
    public boolean ringing() {
        return state == IncidentState.RAISED && !quiet && priority < 3;
    }

    /** What is told of it. */
    public IncidentEvent event() {
        return new IncidentEvent(
                id, state.name(), priority, kind.name(), residentId, deviceId, streetId, centreId, quiet);
    }

    private void own(Operator by, Moment at, Terms terms) {
        ownerId = by.id();
        ownerName = by.name();
        ownedAt = at.now();
        ownedWall = at.wall();
        leaseUntil = at.now().plus(terms.lease(priority));
        nextDeadline = leaseUntil;
    }

    private void renew(Instant now, Terms terms) {
        if (state == IncidentState.ACKNOWLEDGED) {
            leaseUntil = now.plus(terms.lease(priority));
            nextDeadline = leaseUntil;
        }
    }

    private void ring(IncidentState next, Instant now, Escalation escalation) {
        state = next;
        disown();
        nextStep(now, escalation);
    }

    private void nextStep(Instant now, Escalation escalation) {
        Escalation.Place next = escalation.after(place());
        escalationStep = next.step();
        escalationRound = next.round();
        nextDeadline = now.plus(escalation.at(next).lasts());
    }

    private void close(IncidentState next, Outcome how, Instant now) {
        state = next;
        disown();
        outcome = how;
        resolvedAt = now;
        nextDeadline = null;
    }

    private void withdrawClosing() {
        closingOutcome = null;
        closingBy = null;
        closingByName = null;
        closingAt = null;
    }

    private void disown() {
        ownerId = null;
        ownerName = null;
        ownedAt = null;
        ownedWall = null;
        leaseUntil = null;
    }

    private void concerns(Concerned whom) {
        residentId = whom.residentId();
        residentName = whom.name();
        dwellingId = whom.dwellingId();
        streetId = whom.streetId() == null ? streetId : whom.streetId();
        streetName = whom.streetName() == null ? streetName : whom.streetName();
    }

    private Escalation.Place place() {
        return new Escalation.Place(escalationStep, escalationRound);
    }

    private void refuseSilentFalseAlarm(Outcome how) {
        if (how == Outcome.FALSE_ALARM && voiceContactAt == null) {
            throw new Refused(IncidentRefusal.VOICE_CONTACT_NEEDED);
        }
    }

    private void refuseUnlessOwner(Operator by) {
        if (!by.leader() && !by.id().equals(ownerId)) {
            throw new Refused(IncidentRefusal.NOT_YOURS, state);
        }
    }

    public UUID id() {
        return id;
    }

    public IncidentState state() {
        return state;
    }

    public IncidentKind kind() {
        return kind;
    }

    public int priority() {
        return priority;
    }

    public int signals() {
        return signals;
    }

    public boolean quiet() {
        return quiet;
    }

    public @Nullable UUID residentId() {
        return residentId;
    }

    public @Nullable String residentName() {
        return residentName;
    }

    public @Nullable UUID dwellingId() {
        return dwellingId;
    }

    public @Nullable UUID deviceId() {
        return deviceId;
    }

    public @Nullable UUID streetId() {
        return streetId;
    }

    public @Nullable String streetName() {
        return streetName;
    }

    public @Nullable String zone() {
        return zone;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    public Instant lastSignalAt() {
        return lastSignalAt;
    }

    public @Nullable Instant cancelledAt() {
        return cancelledAt;
    }

    public @Nullable UUID ownerId() {
        return ownerId;
    }

    public @Nullable String ownerName() {
        return ownerName;
    }

    public @Nullable Instant ownedWall() {
        return ownedWall;
    }

    public @Nullable Instant leaseUntil() {
        return leaseUntil;
    }

    public @Nullable Instant nextDeadline() {
        return nextDeadline;
    }

    public @Nullable UUID responderOrder() {
        return responderOrder;
    }

    public @Nullable Outcome outcome() {
        return outcome;
    }

    public @Nullable Outcome closingOutcome() {
        return closingOutcome;
    }

    public @Nullable String closingByName() {
        return closingByName;
    }

    public @Nullable Instant closingAt() {
        return closingAt;
    }
}
