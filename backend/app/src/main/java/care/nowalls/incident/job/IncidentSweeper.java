package care.nowalls.incident.job;

import care.nowalls.incident.Handling;
import care.nowalls.incident.model.Escalation;
import care.nowalls.incident.model.Happening;
import care.nowalls.incident.model.Incident;
import care.nowalls.incident.model.Moment;
import care.nowalls.incident.model.Terms;
import care.nowalls.incident.store.Presences;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks each second, on every node, for incidents whose time is over or whose operator has gone. */
@ApplicationScoped
public class IncidentSweeper {

    private static final Logger LOG = Logger.getLogger(IncidentSweeper.class);

    private final Presences presences;
    private final Handling handling;
    private final Terms terms;

    @Inject
    public IncidentSweeper(Presences presences, Handling handling, Terms terms) {
        this.presences = presences;
        this.handling = handling;
        this.terms = terms;
    }

    /** Another node was first: nothing to do any more. */
    private static final class NothingToDo extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NothingToDo() {
            super("nothing to do", null, false, false);
        }
    }

    @Scheduled(
            every = "1s",
            executeWith = Scheduled.SIMPLE,
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "incident-sweeper")
    Uni<Void> sweep() {
        Moment at = handling.moment();
        return presences
                .due(at.now(), at.wall(), terms.consoleGone())
                .onItem()
                .transformToMulti(ids -> Multi.createFrom().iterable(ids))
                .onItem()
                .transformToUniAndConcatenate(id -> sweepSafely(id, at))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** One incident at a given moment: its own transaction. */
    public Uni<Void> sweep(UUID id, Moment at) {
        return presences
                .ownerGone(id, at.wall(), terms.consoleGone())
                .chain(gone -> handling.act(id, null, at, (incident, now, steps) -> tick(incident, now, steps, gone)))
                .replaceWithVoid()
                .onFailure(NothingToDo.class)
                .recoverWithNull();
    }

    private Uni<Void> sweepSafely(UUID id, Moment at) {
        return sweep(id, at)
                .onFailure()
                .invoke(failure -> LOG.warnf(failure, "incident %s could not be swept", id))
                .onFailure()
                .recoverWithNull();
    }

    private static Happening tick(Incident incident, Moment at, Escalation steps, boolean ownerGone) {
        Happening due = incident.tick(at, steps, ownerGone);
        if (due == null) {
            throw new NothingToDo();
        }
        return due;
    }
}
