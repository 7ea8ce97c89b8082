package care.nowalls.shared.chain;

import care.nowalls.shared.SealedChain;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Seals batches of committed rows. One node at a time per chain; the others skip. */
@ApplicationScoped
class Sealing {

    private static final int BATCH = 1_000;

    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended('seal ' || $1, 0)) as mine";

    private final Pool pool;
    private final Clock clock;

    @Inject
    Sealing(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * @param rows not sealed yet
     * @param oldest domain time of the oldest of them
     */
    record Waiting(long rows, @Nullable OffsetDateTime oldest) {}

    /** Seals until nothing committed is left. */
    Uni<Void> sealAll(SealedChain chain) {
        return pool.withTransaction(connection -> lockedBatch(connection, chain))
                .chain(count ->
                        count == BATCH ? sealAll(chain) : Uni.createFrom().voidItem());
    }

    Uni<List<Seal>> after(SealedChain chain, long seq) {
        return pool.preparedQuery(ChainSql.after(chain)).execute(Tuple.of(seq)).map(Sealing::seals);
    }

    /** Whether the database still holds this seal. */
    Uni<Boolean> known(SealedChain chain, Seal seal) {
        return pool.preparedQuery(ChainSql.known(chain))
                .execute(Tuple.of(
                        seal.seq(),
                        io.vertx.mutiny.core.buffer.Buffer.buffer(HexFormat.of().parseHex(seal.hash()))
                                .getDelegate()))
                .map(rows -> rows.iterator().next().getBoolean("known"));
    }

    Uni<Waiting> waiting(SealedChain chain) {
        return pool.query(ChainSql.waiting(chain))
                .execute()
                .map(rows -> rows.iterator().next())
                .map(row -> new Waiting(row.getLong("waiting"), row.getOffsetDateTime("oldest")));
    }

    private Uni<Integer> lockedBatch(SqlConnection connection, SealedChain chain) {
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(chain.name()))
                .map(rows -> rows.iterator().next().getBoolean("mine"))
                .chain(mine ->
                        mine ? batch(connection, chain) : Uni.createFrom().item(0));
    }

    private Uni<Integer> batch(SqlConnection connection, SealedChain chain) {
        return connection
                .preparedQuery(ChainSql.seal(chain, BATCH))
                .execute(Tuple.of(clock.instant().atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.size() == 0 ? 0 : rows.iterator().next().getInteger("row_count"));
    }

    private static List<Seal> seals(RowSet<Row> rows) {
        List<Seal> seals = new ArrayList<>();
        for (Row row : rows) {
            String hash = HexFormat.of().formatHex(row.getBuffer("hash").getBytes());
            seals.add(new Seal(row.getLong("seq"), row.getInteger("row_count"), hash));
        }
        return seals;
    }
}
