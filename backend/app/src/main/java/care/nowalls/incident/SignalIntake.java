package care.nowalls.incident;

import care.nowalls.contract.signal.SignalBatch;
import care.nowalls.contract.signal.SignalReceipts;
import care.nowalls.contract.signal.SignalReceipts.Receipt;
import care.nowalls.contract.signal.SignalReport;
import care.nowalls.device.Signals;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * The alarm lane: signals, incidents and outbox of a batch in one transaction on connections of its own. A signal that
 * the database refuses must not block those behind it: its batch is then stored one by one, and it itself without its
 * free values, because an alarm is never lost for the sake of its decoration.
 */
@ApplicationScoped
public class SignalIntake {

    private static final Logger LOG = Logger.getLogger(SignalIntake.class);
    private static final int COLLISIONS = 5;
    private static final Set<String> COLLIDED = Set.of("40001", "40P01");
    private static final Set<String> REFUSED = Set.of("22", "23", "54");

    private final Pool lane;
    private final Signals signals;
    private final Alarms alarms;

    @Inject
    SignalIntake(@ReactiveDataSource("alarm") Pool lane, Signals signals, Alarms alarms) {
        this.lane = lane;
        this.signals = signals;
        this.alarms = alarms;
    }

    /** A receipt per signal, in order; all are durable. Safe to repeat. */
    public Uni<SignalReceipts> take(SignalBatch batch) {
        return together(batch.gateway(), batch.signals())
                .onFailure(SignalIntake::poisoned)
                .recoverWithUni(failure -> oneByOne(batch, failure))
                .map(SignalReceipts::new);
    }

    private Uni<List<Receipt>> together(String gateway, List<SignalReport> reports) {
        return lane.withTransaction(connection ->
                        signals.store(connection, gateway, reports).chain(stored -> alarms.raise(connection, stored)))
                .onFailure(SignalIntake::collided)
                .retry()
                .atMost(COLLISIONS);
    }

    private Uni<List<Receipt>> oneByOne(SignalBatch batch, Throwable failure) {
        LOG.warnf("a batch of %s is stored one by one: %s", batch.gateway(), failure.getMessage());
        return Multi.createFrom()
                .iterable(batch.signals())
                .onItem()
                .transformToUniAndConcatenate(report -> alone(batch.gateway(), report))
                .collect()
                .asList();
    }

    private Uni<Receipt> alone(String gateway, SignalReport report) {
        return together(gateway, List.of(report))
                .onFailure(SignalIntake::poisoned)
                .recoverWithUni(failure -> bare(gateway, report, failure))
                .map(List::getFirst);
    }

    private Uni<List<Receipt>> bare(String gateway, SignalReport report, Throwable failure) {
        LOG.warnf("signal %s is stored without its values: %s", report.journalId(), failure.getMessage());
        return together(gateway, List.of(stripped(report)));
    }

    private static SignalReport stripped(SignalReport report) {
        return new SignalReport(
                report.journalId(),
                report.deviceId(),
                report.key(),
                report.eventId(),
                report.type(),
                report.receivedAt(),
                null,
                null,
                null,
                null,
                Map.of("stripped", true),
                report.journaledAt(),
                report.replayed());
    }

    private static boolean collided(Throwable failure) {
        return COLLIDED.contains(stateOf(failure));
    }

    private static boolean poisoned(Throwable failure) {
        String state = stateOf(failure);
        boolean byDatabase = state.length() == 5 && REFUSED.contains(state.substring(0, 2));
        return byDatabase || failure instanceof IllegalArgumentException || failure instanceof ArithmeticException;
    }

    private static String stateOf(Throwable failure) {
        return failure instanceof PgException sql && sql.getSqlState() != null ? sql.getSqlState() : "";
    }
}
