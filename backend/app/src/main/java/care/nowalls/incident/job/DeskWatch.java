package care.nowalls.incident.job;

import care.nowalls.incident.Handling;
import care.nowalls.incident.escalation.Telling;
import care.nowalls.incident.model.Moment;
import care.nowalls.incident.model.Terms;
import care.nowalls.incident.store.DeskWatchRow;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** No operator ready for 30 s: the leader on call hears of it, once until somebody was ready again. */
@ApplicationScoped
public class DeskWatch {

    private final DeskWatchRow row;
    private final Telling telling;
    private final Handling handling;
    private final Terms terms;

    @Inject
    public DeskWatch(DeskWatchRow row, Telling telling, Handling handling, Terms terms) {
        this.row = row;
        this.telling = telling;
        this.handling = handling;
        this.terms = terms;
    }

    @Scheduled(
            every = "5s",
            executeWith = Scheduled.SIMPLE,
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "incident-desk-watch")
    Uni<Void> look() {
        return look(handling.moment());
    }

    /** At a given moment, in its own transaction. */
    public Uni<Void> look(Moment at) {
        return Panache.withTransaction(() -> row.leaderIsToBeTold(at.wall(), terms.consoleGone())
                .chain(told -> told
                        ? telling.deskNotManned(at.now())
                        : Uni.createFrom().voidItem()));
    }
}
