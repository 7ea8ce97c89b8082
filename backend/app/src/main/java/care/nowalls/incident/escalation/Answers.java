package care.nowalls.incident.escalation;

import care.nowalls.incident.Handling;
import care.nowalls.incident.IncidentState;
import care.nowalls.incident.model.Escalation;
import care.nowalls.incident.model.Happening;
import care.nowalls.incident.model.Incident;
import care.nowalls.incident.model.IncidentAction;
import care.nowalls.incident.model.Moment;
import care.nowalls.incident.model.Operator;
import care.nowalls.incident.model.Terms;
import care.nowalls.incident.store.EscalationCalls;
import care.nowalls.incident.store.EscalationCalls.Link;
import care.nowalls.incident.store.IncidentStore;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** "I go", "I cannot", "I am there", said over a link. The link is dead once the incident is closed, or after a day. */
@ApplicationScoped
public class Answers {

    private static final Duration LIFE = Duration.ofHours(24);

    private final EscalationCalls calls;
    private final IncidentStore store;
    private final Handling handling;
    private final Terms terms;

    @Inject
    Answers(EscalationCalls calls, IncidentStore store, Handling handling, Terms terms) {
        this.calls = calls;
        this.store = store;
        this.handling = handling;
        this.terms = terms;
    }

    /** What somebody says. */
    public enum Answer {
        GOING,
        CANNOT,
        ARRIVED
    }

    /**
     * A living link.
     *
     * @param incident what it is about
     * @param link whose
     */
    public record Open(Incident incident, Link link) {}

    /** Null when there is no such link, or it is dead. */
    @WithSession
    public Uni<@Nullable Open> open(String token) {
        return calls.byToken(Links.hash(token))
                .chain(link -> link == null
                        ? Uni.createFrom().nullItem()
                        : store.found(link.incident(), null).map(incident -> living(incident, link)));
    }

    /** Null when the link is dead. */
    @WithTransaction
    public Uni<@Nullable Open> say(String token, Answer answer, @Nullable Integer etaMinutes) {
        return open(token)
                .chain(open -> open == null
                        ? Uni.createFrom().nullItem()
                        : said(open, answer, etaMinutes).chain(() -> open(token)));
    }

    private @Nullable Open living(Incident incident, Link link) {
        boolean over = handling.moment().now().isAfter(link.at().plus(LIFE));
        return over || incident.state() == IncidentState.RESOLVED ? null : new Open(incident, link);
    }

    private Uni<Void> said(Open open, Answer answer, @Nullable Integer etaMinutes) {
        Link link = open.link();
        Operator by = new Operator(link.id(), link.name(), true);
        Handling.Act act = (incident, at, steps) -> switch (answer) {
            case GOING -> going(incident, by, link, etaMinutes, at);
            case CANNOT -> cannot(incident, by, link, at, steps);
            case ARRIVED -> arrived(incident, by, link, at);
        };
        return handling.act(link.incident(), by, act)
                .chain(() -> calls.answered(
                        link.id(), answer.name(), handling.moment().now()));
    }

    /** Taken, they are the responder and have confirmed; while it still rings it goes on ringing, and the desk sees it. */
    private Happening going(Incident incident, Operator by, Link link, @Nullable Integer etaMinutes, Moment at) {
        return switch (incident.state()) {
            case ACKNOWLEDGED -> {
                Happening what = incident.respond(by, whom(link), etaMinutes, at, terms);
                if (etaMinutes == null) {
                    incident.confirm(at, terms);
                }
                yield what;
            }
            case RESPONDING -> incident.confirm(at, terms);
            case RAISED, RESOLVED -> noted(incident, by, "RESPONDER_GOES", link, at);
        };
    }

    /** Who was on the way and cannot after all leaves nobody: it rings. */
    private Happening cannot(Incident incident, Operator by, Link link, Moment at, Escalation steps) {
        boolean wasGoing = Answer.GOING.name().equals(link.answer());
        return incident.state() == IncidentState.RESPONDING && wasGoing
                ? incident.ringAgain("responder-cannot", at, steps)
                : noted(incident, by, "RESPONDER_CANNOT", link, at);
    }

    private Happening arrived(Incident incident, Operator by, Link link, Moment at) {
        return switch (incident.state()) {
            case ACKNOWLEDGED -> {
                incident.respond(by, whom(link), null, at, terms);
                yield incident.arrive(at, terms);
            }
            case RESPONDING -> incident.arrive(at, terms);
            case RAISED, RESOLVED -> noted(incident, by, "RESPONDER_THERE", link, at);
        };
    }

    private Happening noted(Incident incident, Operator by, String entry, Link link, Moment at) {
        Happening what = Happening.of(entry, "responder_answered", whom(link));
        return incident.record(IncidentAction.NOTE, by, what, at, terms);
    }

    private static Map<String, String> whom(Link link) {
        Map<String, String> whom = new HashMap<>();
        if (link.contact() != null) {
            whom.put("contactId", link.contact().toString());
        }
        if (link.staff() != null) {
            whom.put("staffId", link.staff().toString());
        }
        return whom;
    }
}
