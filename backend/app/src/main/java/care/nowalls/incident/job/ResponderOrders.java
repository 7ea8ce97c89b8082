package care.nowalls.incident.job;

import care.nowalls.incident.Handling;
import care.nowalls.incident.IncidentState;
import care.nowalls.incident.model.Escalation;
import care.nowalls.incident.model.Happening;
import care.nowalls.incident.model.Incident;
import care.nowalls.incident.model.Moment;
import care.nowalls.incident.model.Terms;
import care.nowalls.incident.store.IncidentStore;
import care.nowalls.shared.OutboxEvent;
import care.nowalls.shared.OutboxListener;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;

/**
 * What the order of a responder tells its incident: who has left has confirmed, who has checked in is there, and when
 * nobody comes it rings again.
 */
@ApplicationScoped
public class ResponderOrders implements OutboxListener {

    private static final String GONE = "order.departed";
    private static final String THERE = "order.checked_in";
    private static final Set<String> NOBODY_COMES =
            Set.of("order.missed", "order.cancelled", "order.attempted", "order.reassigned", "order.held");

    private final IncidentStore store;
    private final Handling handling;
    private final Terms terms;

    @Inject
    public ResponderOrders(IncidentStore store, Handling handling, Terms terms) {
        this.store = store;
        this.handling = handling;
        this.terms = terms;
    }

    @Override
    public String name() {
        return "incident-responder";
    }

    @Override
    public boolean wants(String eventType) {
        return eventType.equals(GONE) || eventType.equals(THERE) || NOBODY_COMES.contains(eventType);
    }

    @Override
    public Uni<Void> on(OutboxEvent event) {
        if (!event.payload().hasNonNull("incidentId")) {
            return Uni.createFrom().voidItem();
        }
        UUID incident = UUID.fromString(event.payload().path("incidentId").asText());
        UUID order = UUID.fromString(event.payload().path("orderId").asText());
        return store.locked(incident)
                .chain(found -> awaits(found, order)
                        ? handling.act(incident, null, (it, at, steps) -> told(it, event.type(), at, steps))
                        : Uni.createFrom().item(found))
                .replaceWithVoid();
    }

    /** Only of the responder that it waits for: another may have been sent meanwhile, or it may be over. */
    private static boolean awaits(Incident incident, UUID order) {
        return incident.state() == IncidentState.RESPONDING && order.equals(incident.responderOrder());
    }

    private Happening told(Incident incident, String event, Moment at, Escalation steps) {
        return switch (event) {
            case GONE -> incident.confirm(at, terms);
            case THERE -> incident.arrive(at, terms);
            default -> incident.ringAgain("responder-not-coming", at, steps);
        };
    }
}
