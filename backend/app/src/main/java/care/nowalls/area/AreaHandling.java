package care.nowalls.area;

import care.nowalls.account.Scope;
import care.nowalls.area.store.AreaStore;
import care.nowalls.area.store.Reliances;
import care.nowalls.resident.Residents;
import care.nowalls.shared.Actor;
import care.nowalls.shared.Caller;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Ids;
import care.nowalls.shared.Outbox;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people do about an area event. */
@ApplicationScoped
public class AreaHandling {

    private final AreaStore store;
    private final Reliances reliances;
    private final Residents residents;
    private final Outbox outbox;
    private final Ids ids;
    private final DistrictTime time;
    private final Actor actor;

    @Inject
    public AreaHandling(
            AreaStore store,
            Reliances reliances,
            Residents residents,
            Outbox outbox,
            Ids ids,
            DistrictTime time,
            Actor actor) {
        this.store = store;
        this.reliances = reliances;
        this.residents = residents;
        this.outbox = outbox;
        this.ids = ids;
        this.time = time;
        this.actor = actor;
    }

    /** Machines by which people live. */
    public enum Equipment {
        OXYGEN_CONCENTRATOR,
        VENTILATOR,
        HOME_DIALYSIS,
        OTHER
    }

    /** What a call found; calls are recorded as long as anybody makes them. 404; 422 {@code not-concerned}. */
    @WithTransaction
    public Uni<UUID> called(UUID event, UUID resident, CallResult result, @Nullable String note) {
        Caller by = actor.caller();
        UUID id = ids.next();
        AreaStore.Call call =
                new AreaStore.Call(id, event, resident, time.now(), by.accountId(), by.username(), result.name(), note);
        return locked(event)
                .call(() -> store.concerns(event, resident).invoke(AreaHandling::refuseUnlessConcerned))
                .call(() -> store.call(call))
                .call(found -> tell("area.called", found, AreaState.valueOf((String) found[5])))
                .replaceWith(id);
    }

    /** A person says it is over; after the review time the list of who did not come back is made. 404, 409 {@code area-event-over}. */
    @WithTransaction
    public Uni<Void> end(UUID event) {
        Instant now = time.now();
        return locked(event)
                .invoke(AreaHandling::refuseUnlessOpen)
                .call(() -> store.terms(time.today()).chain(terms -> store.end(event, now, now.plus(terms.review()))))
                .chain(found -> tell("area.ended", found, AreaState.ENDED));
    }

    /** 404 when the resident is out of reach. */
    @WithTransaction
    public Uni<Void> livesBy(UUID resident, Scope scope, Equipment equipment) {
        return residents
                .facts(resident, scope)
                .chain(() -> reliances.note(
                        resident, equipment.name(), time.now(), actor.caller().username()))
                .replaceWithVoid();
    }

    /** Said by a register that is taken over. */
    @WithTransaction
    public Uni<Void> takeOver(UUID resident, Equipment equipment, String by) {
        return reliances.note(resident, equipment.name(), time.now(), by).replaceWithVoid();
    }

    /** 404 when the resident is out of reach. */
    @WithTransaction
    public Uni<Void> needsNone(UUID resident, Scope scope) {
        return residents
                .facts(resident, scope)
                .chain(() -> reliances.forget(resident))
                .replaceWithVoid();
    }

    private Uni<Object[]> locked(UUID event) {
        return store.locked(event).map(AreaHandling::found);
    }

    private static Object[] found(List<Object[]> rows) {
        if (rows.isEmpty()) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
        return rows.getFirst();
    }

    private static void refuseUnlessOpen(Object[] event) {
        if (!AreaState.OPEN.name().equals(event[5])) {
            throw new Refused(AreaRefusal.AREA_EVENT_OVER);
        }
    }

    private static void refuseUnlessConcerned(boolean concerned) {
        if (!concerned) {
            throw new Refused(AreaRefusal.NOT_CONCERNED);
        }
    }

    private Uni<Void> tell(String type, Object[] event, AreaState state) {
        UUID id = (UUID) event[0];
        return outbox.publish(type, "area:" + id, new AreaEvent(id, state.name(), (UUID) event[3]));
    }
}
