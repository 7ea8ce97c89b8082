package care.nowalls.shared.chain;

import care.nowalls.shared.Chains;
import care.nowalls.shared.SealedChain;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;

/** Recomputes the seals of one chain from its rows. */
public final class ChainProof {

    private ChainProof() {}

    public static Uni<Chains.Verified> verify(SqlClient client, SealedChain chain) {
        return client.query(ChainSql.verify(chain))
                .execute()
                .map(rows -> verified(chain, rows.iterator().next()));
    }

    private static Chains.Verified verified(SealedChain chain, Row row) {
        return new Chains.Verified(chain.name(), row.getLong("seals"), row.getLong("violations"));
    }
}
