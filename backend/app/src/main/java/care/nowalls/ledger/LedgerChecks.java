package care.nowalls.ledger;

import care.nowalls.shared.Chains;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Runs every invariant on one snapshot, so that money on its way is seen wholly or not at all. */
@ApplicationScoped
public class LedgerChecks {

    private final List<LedgerCheck> checks;
    private final Chains chains;
    private final Pool pool;

    @Inject
    public LedgerChecks(@All List<LedgerCheck> checks, Chains chains, Pool pool) {
        this.checks =
                checks.stream().sorted(Comparator.comparing(LedgerCheck::name)).toList();
        this.chains = chains;
        this.pool = pool;
    }

    public Uni<CheckReport> run() {
        return pool.withTransaction(connection -> connection
                .query("set transaction isolation level repeatable read, read only")
                .execute()
                .chain(() -> on(connection)));
    }

    /** The same as the given client sees it. */
    Uni<CheckReport> on(SqlClient client) {
        return Multi.createFrom()
                .iterable(checks)
                .onItem()
                .transformToUniAndConcatenate(check -> found(client, check))
                .collect()
                .asList()
                .chain(found -> chains.verify(client).map(verified -> together(found, verified)));
    }

    private static Uni<CheckReport.Finding> found(SqlClient client, LedgerCheck check) {
        return client.query(check.sql())
                .execute()
                .map(rows -> finding(check, rows.iterator().next()));
    }

    private static CheckReport.Finding finding(LedgerCheck check, Row row) {
        return new CheckReport.Finding(check.name(), row.getLong("checked"), row.getLong("violations"));
    }

    private static CheckReport together(List<CheckReport.Finding> found, List<Chains.Verified> verified) {
        Stream<CheckReport.Finding> sealed = verified.stream()
                .map(one -> new CheckReport.Finding(one.chain() + "-chain-intact", one.seals(), one.violations()));
        return CheckReport.of(Stream.concat(found.stream(), sealed).toList());
    }
}
