package care.nowalls.incident.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often and when it was signalled.
 *
 * @param signals how many joined
 * @param raisedAt first signal
 * @param lastSignalAt latest signal
 * @param cancelledAt when the device took it back; closes nothing
 * @param lateSince when its message came, if that was read much later and nothing else has been signalled since
 */
@Embeddable
public record Signalled(
        @Column(name = "signals") int signals,
        @Column(name = "raised_at") Instant raisedAt,
        @Column(name = "last_signal_at") Instant lastSignalAt,
        @Nullable @Column(name = "cancelled_at") Instant cancelledAt,
        @Nullable @Column(name = "late_since") Instant lateSince) {

    static Signalled once(Instant at) {
        return new Signalled(1, at, at, null, null);
    }

    Signalled joinedBy(Signalled other) {
        return new Signalled(signals + other.signals, raisedAt, lastSignalAt, cancelledAt, lateSince);
    }
}
