package care.nowalls.incident.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who has an incident, and until when without recording an act.
 *
 * @param ownerId account of the operator
 * @param ownerName its name
 * @param ownedAt since when, domain time
 * @param ownedWall the same in the machine's time, to compare with the presence of consoles
 * @param until it rings again then; null while a responder is on the way, who has clocks of their own
 */
@Embeddable
public record Lease(
        @Nullable @Column(name = "owner_id") UUID ownerId,

        @Nullable @Column(name = "owner_name", columnDefinition = "text")
        String ownerName,

        @Nullable @Column(name = "owned_at") Instant ownedAt,
        @Nullable @Column(name = "owned_wall") Instant ownedWall,
        @Nullable @Column(name = "lease_until") Instant until) {

    /** Nobody has it. */
    public static final Lease NOBODYS = new Lease(null, null, null, null, null);

    static Lease of(Operator by, Moment at) {
        return new Lease(by.id(), by.name(), at.now(), at.wall(), null);
    }

    Lease until(@Nullable Instant end) {
        return new Lease(ownerId, ownerName, ownedAt, ownedWall, end);
    }

    boolean isOf(Operator by) {
        return by.id().equals(ownerId);
    }
}
