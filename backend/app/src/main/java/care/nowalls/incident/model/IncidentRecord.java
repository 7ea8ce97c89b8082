package care.nowalls.incident.model;

import care.nowalls.incident.IncidentEvent;
import care.nowalls.incident.IncidentKind;
import care.nowalls.incident.IncidentState;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of an incident; what may happen to it stands in {@link Incident}. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public abstract class IncidentRecord {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    IncidentState state;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    IncidentKind kind;

    int priority;

    /** What makes signals one incident: the device and the family of the kind. */
    @Column(columnDefinition = "text")
    String subject;

    boolean quiet;

    // An embedded value of nulls alone is loaded as null.
    @Embedded
    @Nullable
    Concerned concerned;

    @Embedded
    @Nullable
    Source source;

    @Embedded
    Signalled signalled;

    @Embedded
    @Nullable
    Lease lease;

    @Embedded
    @Nullable
    Proposal proposal;

    @Embedded
    @Nullable
    Ending ending;

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

    /** Whether it is heard in the room: nobody has it, it is no test, and it concerns life or a hazard. */
    public boolean ringing() {
        return state == IncidentState.RAISED && !quiet && priority < 3;
    }

    /** What is told of it. */
    public IncidentEvent event() {
        return new IncidentEvent(
                id,
                state.name(),
                priority,
                kind.name(),
                concerned().residentId(),
                source().deviceId(),
                concerned().streetId(),
                source().centreId(),
                quiet);
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

    public boolean quiet() {
        return quiet;
    }

    public Concerned concerned() {
        return Objects.requireNonNullElse(concerned, Concerned.NOBODY);
    }

    public Source source() {
        return Objects.requireNonNullElse(source, Source.TELEPHONE);
    }

    public Signalled signalled() {
        return signalled;
    }

    public Lease lease() {
        return Objects.requireNonNullElse(lease, Lease.NOBODYS);
    }

    public Proposal proposal() {
        return Objects.requireNonNullElse(proposal, Proposal.NONE);
    }

    public Ending ending() {
        return Objects.requireNonNullElse(ending, Ending.NONE);
    }

    /** Where the escalation stands. */
    public Escalation.Place place() {
        return new Escalation.Place(escalationStep, escalationRound);
    }

    public @Nullable Instant nextDeadline() {
        return nextDeadline;
    }

    public @Nullable UUID responderOrder() {
        return responderOrder;
    }

    public @Nullable Instant voiceContactAt() {
        return voiceContactAt;
    }

    /** Whom it concerns, when known. */
    public @Nullable UUID residentId() {
        return concerned().residentId();
    }

    public @Nullable UUID streetId() {
        return concerned().streetId();
    }
}
