package care.nowalls.incident.model;

import care.nowalls.incident.IncidentKind;
import care.nowalls.incident.IncidentRefusal;
import care.nowalls.incident.IncidentState;
import care.nowalls.incident.Outcome;
import care.nowalls.shared.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An emergency. Every act asks {@link LifeCycle} first. Invariant, also checked by the database: open, it rings or has
 * one owner, and it always has one deadline. All that changes its state stands here, and nothing else does.
 */
@Entity
@Table(schema = "incident", name = "incident")
public class Incident extends IncidentRecord {

    protected Incident() {}

    /** Somebody telephoned. */
    public static Incident byPhone(UUID id, IncidentKind kind, Concerned whom, Escalation escalation, Instant now) {
        Incident incident = new Incident();
        incident.id = id;
        incident.state = IncidentState.RAISED;
        incident.kind = kind;
        incident.priority = kind.priority();
        incident.subject = "phone:" + id;
        incident.signalled = Signalled.once(now);
        incident.escalationStep = 1;
        incident.escalationRound = 1;
        incident.nextDeadline = now.plus(escalation.at(Escalation.Place.FIRST).lasts());
        incident.concerned = whom;
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
        renewIfOf(by, at.now(), terms);
        return Happening.of("NOTE", "noted").noted(words);
    }

    /** Written down by anybody, the state stays; by the owner it is an act and renews the lease. */
    public Happening record(IncidentAction action, Operator by, Happening what, Moment at, Terms terms) {
        state = stays(action);
        renewIfOf(by, at.now(), terms);
        return what;
    }

    /** Written down by anybody or by the system, and renews nothing. */
    public Happening mention(IncidentAction action, Happening what) {
        state = stays(action);
        return what;
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
        lease = lease().until(null);
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
        lease = lease().until(null);
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
            lease = lease().until(null);
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

    /** Nobody can be told at this step: the next one follows at once instead of after its wait. */
    public void passOn(Instant now) {
        if (state == IncidentState.RAISED) {
            nextDeadline = now;
        }
    }

    /** The test was none, or nobody confirmed it: an ordinary alarm. */
    public Happening convert(Moment at, Escalation escalation) {
        state = LifeCycle.next(state, IncidentAction.CONVERT);
        quiet = false;
        proposal = null;
        if (state == IncidentState.RAISED) {
            nextDeadline = at.now().plus(escalation.at(place()).lasts());
        }
        return Happening.of("CONVERTED", "converted");
    }

    /** By voice: it was a test. 409 {@code incident-not-taken} for an alarm that rings. */
    public Happening confirmTest(Operator by, Map<String, String> confirmed, Moment at) {
        IncidentState next = LifeCycle.next(state, IncidentAction.CONFIRM_TEST);
        if (state == IncidentState.RAISED && !quiet) {
            throw new Refused(IncidentRefusal.NOT_TAKEN, state);
        }
        if (state != IncidentState.RAISED) {
            refuseUnlessOwner(by);
        }
        voiceContactAt = at.now();
        close(next, Outcome.TEST, at.now());
        return Happening.of("TEST", "resolved", confirmed);
    }

    /** Time passed: what is due, or null when nothing is. */
    public @Nullable Happening tick(Moment at, Escalation escalation, boolean ownerGone) {
        boolean over = nextDeadline != null && !nextDeadline.isAfter(at.now());
        return switch (state) {
            case RAISED -> over ? overdue(at, escalation) : null;
            case ACKNOWLEDGED -> ownerGone || over ? ringAgain(why(ownerGone, "lease-over"), at, escalation) : null;
            case RESPONDING -> ownerGone || over ? ringAgain(why(ownerGone, "responder-late"), at, escalation) : null;
            case RESOLVED -> null;
        };
    }

    private Happening overdue(Moment at, Escalation escalation) {
        return quiet ? convert(at, escalation) : escalate(at, escalation);
    }

    private static String why(boolean ownerGone, String late) {
        return ownerGone ? "operator-gone" : late;
    }

    /** Another person, or nobody known. */
    public Happening changeSubject(Concerned whom) {
        state = LifeCycle.next(state, IncidentAction.CHANGE_SUBJECT);
        concerned = whom.orStreetOf(concerned());
        return Happening.of("SUBJECT", "subject_changed");
    }

    /** This one ends as DUPLICATE, its signals count there. 422 {@code merge-target}. */
    public Happening mergeInto(Incident target, Moment at) {
        if (target.id.equals(id) || target.state == IncidentState.RESOLVED) {
            throw new Refused(IncidentRefusal.MERGE_TARGET);
        }
        close(LifeCycle.next(state, IncidentAction.MERGE), Outcome.DUPLICATE, at.now());
        ending = new Ending(Outcome.DUPLICATE, target.id, at.now());
        target.signalled = target.signalled.joinedBy(signalled);
        target.proposal = null;
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
        proposal = new Proposal(how, by.id(), by.name(), at.now());
        renew(at.now(), terms);
        return Happening.of("CLOSING", "close_proposed", Map.of("outcome", how.name()));
    }

    /** 409 {@code nothing-to-countersign}, 422 {@code same-person}. */
    public Happening countersign(Operator by, Moment at) {
        IncidentState next = LifeCycle.next(state, IncidentAction.COUNTERSIGN);
        Outcome how = proposal().outcome();
        if (how == null) {
            throw new Refused(IncidentRefusal.NOTHING_TO_COUNTERSIGN);
        }
        if (by.id().equals(proposal().by())) {
            throw new Refused(IncidentRefusal.SAME_PERSON);
        }
        close(next, how, at.now());
        return Happening.of("COUNTERSIGNED", "resolved", Map.of("outcome", how.name()));
    }

    /** It was not over: it rings. */
    public Happening reopen(Moment at, Escalation escalation) {
        IncidentState next = LifeCycle.next(state, IncidentAction.REOPEN);
        ending = null;
        proposal = null;
        ring(next, at.now(), escalation);
        return Happening.of("REOPENED", "reopened");
    }

    private IncidentState stays(IncidentAction action) {
        IncidentState next = LifeCycle.next(state, action);
        if (next != state) {
            throw new IllegalArgumentException(action + " moves on from " + state);
        }
        return next;
    }

    private void own(Operator by, Moment at, Terms terms) {
        lease = Lease.of(by, at);
        lendUntil(at.now().plus(terms.lease(priority)));
    }

    private void renewIfOf(Operator by, Instant now, Terms terms) {
        if (lease().isOf(by)) {
            renew(now, terms);
        }
    }

    private void renew(Instant now, Terms terms) {
        if (state == IncidentState.ACKNOWLEDGED) {
            lendUntil(now.plus(terms.lease(priority)));
        }
    }

    private void lendUntil(Instant end) {
        lease = lease().until(end);
        nextDeadline = end;
    }

    private void ring(IncidentState next, Instant now, Escalation escalation) {
        state = next;
        lease = null;
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
        lease = null;
        ending = new Ending(how, null, now);
        nextDeadline = null;
    }

    private void refuseSilentFalseAlarm(Outcome how) {
        if (how == Outcome.FALSE_ALARM && voiceContactAt == null) {
            throw new Refused(IncidentRefusal.VOICE_CONTACT_NEEDED);
        }
    }

    private void refuseUnlessOwner(Operator by) {
        if (!by.leader() && !lease().isOf(by)) {
            throw new Refused(IncidentRefusal.NOT_YOURS, state);
        }
    }
}
