package care.nowalls.audit;

import care.nowalls.shared.Act;
import care.nowalls.shared.Caller;
import care.nowalls.shared.CurrentCaller;
import care.nowalls.shared.Ids;
import care.nowalls.shared.Witness;
import io.quarkus.arc.Arc;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The audit log. Who and from where are taken from the present request; outside of one it is the system itself. */
@ApplicationScoped
public class AuditTrail implements Witness {

    private static final String INSERT =
            "insert into audit.entry (id, at, account_id, username, role, address, action, record_type, record_id, purpose,"
                    + " success) values (%s, %s, %s, %s, cast(%s as text), cast(%s as text), %s, %s, cast(%s as uuid),"
                    + " cast(%s as text), %s)";

    private final CurrentCaller current;
    private final Ids ids;
    private final Clock clock;
    private final Pool pool;

    @Inject
    public AuditTrail(CurrentCaller current, Ids ids, Clock clock, Pool pool) {
        this.current = current;
        this.ids = ids;
        this.clock = clock;
        this.pool = pool;
    }

    /** Remembers the act in the caller's transaction: what is rolled back was not done. */
    @WithTransaction
    public Uni<Void> record(AuditEntry entry) {
        return insert(row(null, entry));
    }

    @Override
    @WithTransaction
    public Uni<Void> saw(Act act) {
        return insert(row(act.by(), entry(act)));
    }

    @Override
    public Uni<Void> sawApart(Act act) {
        return insertApart(row(act.by(), entry(act)));
    }

    /** Remembers at once, whatever becomes of the caller's transaction: for attempts that are refused. */
    public Uni<Void> recordApart(AuditEntry entry) {
        return insertApart(row(null, entry));
    }

    private static AuditEntry entry(Act act) {
        return new AuditEntry(act.action(), act.recordType(), act.recordId(), act.reason(), act.success());
    }

    private static Uni<Void> insert(Object[] row) {
        return Panache.getSession()
                .chain(session -> {
                    var insert = session.createNativeQuery(
                            INSERT.formatted("?1", "?2", "?3", "?4", "?5", "?6", "?7", "?8", "?9", "?10", "?11"));
                    for (int i = 0; i < row.length; i++) {
                        insert.setParameter(i + 1, row[i]);
                    }
                    return insert.executeUpdate();
                })
                .replaceWithVoid();
    }

    private Uni<Void> insertApart(Object[] row) {
        row[1] = ((Instant) row[1]).atOffset(ZoneOffset.UTC);
        return pool.preparedQuery(INSERT.formatted("$1", "$2", "$3", "$4", "$5", "$6", "$7", "$8", "$9", "$10", "$11"))
                .execute(Tuple.from(row))
                .replaceWithVoid();
    }

    private Object[] row(@Nullable Caller by, AuditEntry entry) {
        boolean inRequest = Arc.container().requestContext().isActive();
        Caller present = inRequest && current.known() ? current.get() : Caller.SYSTEM;
        Caller caller = by == null ? present : by;
        UUID id = ids.next();
        return new Object[] {
            id,
            clock.instant(),
            caller.accountId(),
            caller.username(),
            caller.role() == null ? null : caller.role().name(),
            inRequest ? current.address() : null,
            entry.action(),
            entry.recordType(),
            entry.recordId(),
            shortened(entry.purpose()),
            entry.success()
        };
    }

    private static @Nullable String shortened(@Nullable String purpose) {
        return purpose == null || purpose.length() <= 200 ? purpose : purpose.substring(0, 200);
    }
}
