package care.nowalls.incident;

import care.nowalls.device.DeviceCommands;
import care.nowalls.incident.escalation.Telling;
import care.nowalls.incident.model.Escalation;
import care.nowalls.incident.model.Happening;
import care.nowalls.incident.model.Incident;
import care.nowalls.incident.model.Moment;
import care.nowalls.incident.model.Operator;
import care.nowalls.incident.store.EscalationPolicies;
import care.nowalls.incident.store.IncidentStore;
import care.nowalls.shared.Outbox;
import care.nowalls.shared.WallClock;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every act on an incident: lock it, let it decide, write the timeline and the event, all in one transaction. */
@ApplicationScoped
public class Handling {

    private static final Set<String> CLOSINGS = Set.of("RESOLVED", "COUNTERSIGNED", "TEST");

    private final IncidentStore store;
    private final EscalationPolicies policies;
    private final Telling telling;
    private final DeviceCommands commands;
    private final Aftermath aftermath;
    private final Outbox outbox;
    private final Clock clock;
    private final Clock wall;

    @Inject
    Handling(
            IncidentStore store,
            EscalationPolicies policies,
            Telling telling,
            DeviceCommands commands,
            Aftermath aftermath,
            Outbox outbox,
            Clock clock,
            @WallClock Clock wall) {
        this.store = store;
        this.policies = policies;
        this.telling = telling;
        this.commands = commands;
        this.aftermath = aftermath;
        this.outbox = outbox;
        this.clock = clock;
        this.wall = wall;
    }

    /** What an act decides; throws a refusal or says what happened. */
    public interface Act {
        Happening on(Incident incident, Moment at, Escalation escalation);
    }

    private record Ready(Incident incident, Escalation escalation, Telling.Standing before) {}

    private record Done(Incident incident, Happening what, Moment at) {}

    public Moment moment() {
        return new Moment(clock.instant(), wall.instant());
    }

    /** 404, or whatever the act refuses. */
    @WithTransaction
    public Uni<Incident> act(UUID id, @Nullable Operator by, Act act) {
        return act(id, by, moment(), act);
    }

    /** The same at a given moment, for sweepers. */
    @WithTransaction
    public Uni<Incident> act(UUID id, @Nullable Operator by, Moment at, Act act) {
        return store.locked(id).chain(this::ready).chain(ready -> acted(ready, by, at, act));
    }

    private Uni<Ready> ready(Incident incident) {
        Telling.Standing before = Telling.Standing.of(incident);
        return policies.inForce(
                        incident.streetId(),
                        incident.priority(),
                        incident.signalled().raisedAt())
                .map(escalation -> new Ready(incident, escalation, before));
    }

    private Uni<Incident> acted(Ready ready, @Nullable Operator by, Moment at, Act act) {
        Incident incident = ready.incident();
        return recorded(new Done(incident, act.on(incident, at, ready.escalation()), at), by)
                .chain(() -> telling.after(incident, ready.before(), ready.escalation(), at))
                .replaceWith(incident);
    }

    /** Held until the end of the transaction; 404. */
    Uni<Incident> locked(UUID id) {
        return store.locked(id);
    }

    /** Takes it; the devices hear {@code acknowledged}. 409 {@code incident-taken}, {@code incident-resolved}. */
    @WithTransaction
    public Uni<Incident> acknowledge(UUID id, Operator by, Act act) {
        return act(id, by, act).call(this::answerDevices);
    }

    /** A new one, by telephone. */
    @WithTransaction
    public Uni<Incident> raise(Incident incident, Operator by, @Nullable String note) {
        Happening what = Happening.of("RAISED", "raised").noted(note);
        return store.save(incident).call(saved -> recorded(new Done(saved, what, moment()), by));
    }

    private Uni<Void> answerDevices(Incident incident) {
        return store.acknowledgements(incident.id())
                .onItem()
                .transformToMulti(messages -> Multi.createFrom().iterable(messages))
                .onItem()
                .transformToUniAndConcatenate(commands::send)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> recorded(Done done, @Nullable Operator by) {
        UUID id = done.incident().id();
        return store.flush()
                .chain(() -> store.record(id, done.what(), by, done.at().now()))
                .chain(() -> outbox.publish(
                        "incident." + done.what().event(),
                        "incident:" + id,
                        done.incident().event()))
                .chain(() -> closed(done) ? aftermath.of(done.incident(), by) : nothing());
    }

    private static boolean closed(Done done) {
        boolean now = done.incident().state() == IncidentState.RESOLVED;
        return now && CLOSINGS.contains(done.what().entry());
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
