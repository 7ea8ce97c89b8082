package care.nowalls.incident.escalation;

import care.nowalls.incident.Callee;
import care.nowalls.incident.IncidentState;
import care.nowalls.incident.model.Escalation;
import care.nowalls.incident.model.Happening;
import care.nowalls.incident.model.Incident;
import care.nowalls.incident.model.Moment;
import care.nowalls.incident.store.EscalationCalls;
import care.nowalls.incident.store.IncidentStore;
import care.nowalls.notify.Message;
import care.nowalls.notify.Notifying;
import care.nowalls.resident.Masked;
import care.nowalls.shared.Ids;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * After each act, in its transaction: a step of the escalation that was reached is carried out, once; what waits to be
 * sent is withdrawn when somebody has taken the incident.
 */
@ApplicationScoped
public class Telling {

    private static final Logger LOG = Logger.getLogger(Telling.class);

    static final Duration BETWEEN_CALLS = Duration.ofSeconds(20);
    private static final int BY_DESK = 0;

    private final Callees callees;
    private final EscalationCalls calls;
    private final IncidentStore store;
    private final Notifying notifying;
    private final Wording wording;
    private final Links links;
    private final Ids ids;

    @Inject
    Telling(
            Callees callees,
            EscalationCalls calls,
            IncidentStore store,
            Notifying notifying,
            Wording wording,
            Links links,
            Ids ids) {
        this.callees = callees;
        this.calls = calls;
        this.store = store;
        this.notifying = notifying;
        this.wording = wording;
        this.links = links;
        this.ids = ids;
    }

    /**
     * Where an incident stood before an act.
     *
     * @param state of it
     * @param place of its escalation
     */
    public record Standing(IncidentState state, Escalation.Place place) {

        public static Standing of(Incident incident) {
            return new Standing(incident.state(), incident.place());
        }
    }

    /** How an SMS and a call to one person of a step are told apart and timed. */
    private record Turn(Callee who, Escalation.Place place, int position, Instant callAt) {}

    /** What follows from an act. */
    public Uni<Void> after(Incident incident, Standing before, Escalation escalation, Moment at) {
        boolean rings = incident.state() == IncidentState.RAISED && !incident.quiet();
        if (rings && !before.place().equals(incident.place())) {
            return step(incident, escalation, at.now());
        }
        boolean calmed = before.state() == IncidentState.RAISED && incident.state() != IncidentState.RAISED;
        boolean closed = incident.state() == IncidentState.RESOLVED && before.state() != IncidentState.RESOLVED;
        return calmed || closed
                ? notifying.withdraw(reference(incident)).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    /** A link for somebody whom the desk asked to go; nothing when they have no telephone. */
    public Uni<Void> ask(Incident incident, UUID contact, Instant now) {
        Callees.Where where = new Callees.Where(incident.streetId(), incident.residentId());
        return callees.of(Callee.CONTACTS, where, now)
                .map(all -> all.stream()
                        .filter(one -> contact.equals(one.contact()))
                        .toList())
                .chain(found -> calls.askedByDesk(incident.id())
                        .chain(count -> Multi.createFrom()
                                .iterable(found)
                                .onItem()
                                .transformToUniAndConcatenate(one -> asked(incident, one, count, now))
                                .collect()
                                .last()
                                .replaceWithVoid()));
    }

    /** Nobody is ready at the desk: the leaders on call hear of it by SMS and by telephone. */
    public Uni<Void> deskNotManned(Instant now) {
        Message.About about = new Message.About(1, "desk-not-manned", null, null);
        return callees.of(Callee.LEADER, new Callees.Where(null, null), now)
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .onItem()
                .transformToUniAndConcatenate(one -> notifying
                        .send(Message.sms(one.phone(), wording.deskNotManned(), about))
                        .chain(() -> notifying.send(Message.voice(one.phone(), wording.deskNotManned(), about))))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> asked(Incident incident, Person person, int count, Instant now) {
        Links.Link link = links.fresh();
        Turn turn = new Turn(Callee.CONTACTS, new Escalation.Place(1, BY_DESK), count, now);
        return calls.add(call(incident, person, turn, link), now)
                .chain(() -> notifying.send(Message.sms(
                        person.phone(), wording.sms(incident, turn.who(), link.url()), about(incident, null))))
                .replaceWithVoid();
    }

    private Uni<Void> step(Incident incident, Escalation escalation, Instant now) {
        Callee who = Callee.valueOf(escalation.at(incident.place()).who());
        if (who == Callee.DESK) {
            return Uni.createFrom().voidItem();
        }
        Callees.Where where = new Callees.Where(incident.streetId(), incident.residentId());
        return reachable(who, where, now)
                .chain(found -> found.isEmpty() ? nobody(incident, who, now) : all(incident, who, found, now));
    }

    /** Whose telephone number cannot be decrypted cannot be called; the escalation goes on all the same. */
    private Uni<List<Person>> reachable(Callee who, Callees.Where where, Instant now) {
        return callees.of(who, where, now)
                .onFailure(IllegalStateException.class)
                .invoke(failure -> LOG.warnf("nobody of %s can be told: %s", who, failure.getMessage()))
                .onFailure(IllegalStateException.class)
                .recoverWithItem(List.of());
    }

    private Uni<Void> nobody(Incident incident, Callee who, Instant now) {
        incident.passOn(now);
        Happening what = Happening.of("NOBODY_TO_CALL", "nobody_to_call", Map.of("who", who.name()));
        return store.record(incident.id(), what, null, now);
    }

    private Uni<Void> all(Incident incident, Callee who, List<Person> found, Instant now) {
        Map<String, String> detail = Map.of("who", who.name(), "count", String.valueOf(found.size()));
        return store.record(incident.id(), Happening.of("CALLED", "called", detail), null, now)
                .chain(() -> Multi.createFrom()
                        .range(0, found.size())
                        .onItem()
                        .transformToUniAndConcatenate(
                                i -> tell(incident, found.get(i), turn(incident, who, i, now), now))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    /** All get their SMS at once; calls follow each other, so that the first may answer before the next rings. */
    private static Turn turn(Incident incident, Callee who, int position, Instant now) {
        return new Turn(who, incident.place(), position, now.plus(BETWEEN_CALLS.multipliedBy(position)));
    }

    private Uni<Void> tell(Incident incident, Person person, Turn turn, Instant now) {
        Links.@Nullable Link link = turn.who() == Callee.LEADER ? null : links.fresh();
        String url = link == null ? "" : link.url();
        return calls.add(call(incident, person, turn, link), now)
                .chain(() -> notifying.send(
                        Message.sms(person.phone(), wording.sms(incident, turn.who(), url), about(incident, null))))
                .chain(() -> notifying.send(Message.voice(
                        person.phone(), wording.voice(incident, turn.who()), about(incident, turn.callAt()))))
                .replaceWithVoid();
    }

    private EscalationCalls.Call call(Incident incident, Person person, Turn turn, Links.@Nullable Link link) {
        return new EscalationCalls.Call(
                ids.next(),
                incident.id(),
                turn.place().round(),
                turn.place().step(),
                turn.position(),
                turn.who().name(),
                person.name(),
                Objects.requireNonNull(Masked.phone(person.phone())),
                person.contact(),
                person.staff(),
                link == null ? null : link.hash());
    }

    private static Message.About about(Incident incident, @Nullable Instant notBefore) {
        return new Message.About(incident.priority(), "escalation", reference(incident), notBefore);
    }

    private static String reference(Incident incident) {
        return "incident:" + incident.id();
    }
}
