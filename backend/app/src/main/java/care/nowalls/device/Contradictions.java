package care.nowalls.device;

import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Ids;
import care.nowalls.shared.SessionSql;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/**
 * Alarms that contradict where people are: signs that two devices were swapped (DOMAIN.md §8). Whoever knows where people
 * are – attendance, the desk's outcomes – tells; the list of suspects is made here.
 */
@ApplicationScoped
public class Contradictions {

    private final Ids ids;
    private final DistrictTime time;

    @Inject
    public Contradictions(Ids ids, DistrictTime time) {
        this.ids = ids;
        this.time = time;
    }

    /** What was contradicted. */
    public enum Reason {
        /** A device that hangs at home was pressed while its person, who lives alone, was signed in at a day-care centre. */
        PERSON_AT_CENTRE(false),
        /** Who answered the alarm was not the person the device belongs to. */
        OTHER_PERSON_ANSWERED(true);

        private final boolean alsoWorn;

        Reason(boolean alsoWorn) {
            this.alsoWorn = alsoWorn;
        }
    }

    /** Once per event, however often it is told. What is worn goes where its person goes, and contradicts no place. */
    @WithTransaction
    public Uni<Void> note(UUID device, Instant at, Reason reason, UUID event) {
        return SessionSql.write("""
                        insert into device.contradiction (id, device_id, at, reason, event_id)
                        select ?1, d.id, ?3, ?4, ?5 from device.device d
                        where d.id = ?2 and (?6 or d.kind not in ('PENDANT', 'LOCATOR')) on conflict (event_id) do nothing""", ids.next(), device, at, reason.name(), event, reason.alsoWorn)
                .replaceWithVoid();
    }

    /** Somebody has looked: the device leaves the list until the next contradiction. */
    @WithTransaction
    public Uni<Void> settle(UUID device) {
        return SessionSql.write(
                        "update device.contradiction set settled_at = ?2 where device_id = ?1 and settled_at is null",
                        device,
                        time.now())
                .replaceWithVoid();
    }
}
