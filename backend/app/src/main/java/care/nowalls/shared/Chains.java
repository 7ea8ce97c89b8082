package care.nowalls.shared;

import care.nowalls.shared.chain.ChainProof;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Proves that no sealed row was changed, removed or slipped in. */
@ApplicationScoped
public class Chains {

    private final List<SealedChain> chains;

    @Inject
    public Chains(@All List<SealedChain> chains) {
        this.chains = chains;
    }

    /**
     * @param chain its name
     * @param seals how many were recomputed from their rows
     * @param violations seals that do not follow their predecessor or do not fit their rows
     */
    public record Verified(String chain, long seals, long violations) {}

    /** Recomputes every chain as the given client sees it. */
    public Uni<List<Verified>> verify(SqlClient client) {
        return Multi.createFrom()
                .iterable(chains)
                .onItem()
                .transformToUniAndConcatenate(chain -> ChainProof.verify(client, chain))
                .collect()
                .asList();
    }
}
