package care.nowalls.device;

import care.nowalls.device.store.QuarantineFilter;
import care.nowalls.device.store.ReplayRows;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Asks the gateways to read messages of the quarantine again, with the codecs and devices of now. */
@ApplicationScoped
public class QuarantineReplays {

    /** Asked for at once at most; whoever wants more asks again. */
    public static final int MOST = 500;

    private final ReplayRows rows;
    private final Clock clock;

    @Inject
    public QuarantineReplays(ReplayRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * @param at when; names this asking
     * @param entries how many
     */
    public record Asked(Instant at, int entries) {}

    /** 404, 422 {@code quarantine-not-whole}. */
    @WithTransaction
    public Uni<Asked> ask(UUID id, String by) {
        Instant now = now();
        return rows.size(id)
                .invoke(QuarantineReplays::refuse)
                .chain(() -> rows.ask(id, now, by))
                .map(entries -> new Asked(now, entries));
    }

    /** The oldest first, at most {@value #MOST}; those that are not whole are among them and will say so. */
    @WithTransaction
    public Uni<Asked> askAll(QuarantineFilter filter, String by) {
        Instant now = now();
        return rows.askAll(filter, MOST, now, by).map(entries -> new Asked(now, entries));
    }

    private static void refuse(List<Integer> size) {
        if (size.isEmpty()) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
        if (size.getFirst() > ReplayRows.WHOLE) {
            throw new Refused(DeviceRefusal.NOT_WHOLE);
        }
    }

    /** As the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
