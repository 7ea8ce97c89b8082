package care.nowalls.account.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Refresh tokens, known by their hash only; each is used once. */
@ApplicationScoped
public class RefreshTokens {

    private final Pool pool;

    @Inject
    public RefreshTokens(Pool pool) {
        this.pool = pool;
    }

    public Uni<Void> issued(String token, UUID account, Instant expiresAt) {
        return pool.preparedQuery(
                        "insert into account.refresh_token (hash, account_id, expires_at) values ($1, $2, $3)")
                .execute(Tuple.of(hash(token), account, expiresAt.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** Takes the token out of use; the account it belonged to, or null when it is unknown, used or over. */
    public Uni<UUID> use(String token, Instant now) {
        return pool.preparedQuery(
                        "delete from account.refresh_token where hash = $1 and expires_at > $2 returning account_id")
                .execute(Tuple.of(hash(token), now.atOffset(ZoneOffset.UTC)))
                .map(RefreshTokens::accountOf);
    }

    /** Signs the account out everywhere: access tokens end within their minutes. */
    public Uni<Void> revokeAll(UUID account) {
        return pool.preparedQuery("delete from account.refresh_token where account_id = $1")
                .execute(Tuple.of(account))
                .replaceWithVoid();
    }

    private static @Nullable UUID accountOf(RowSet<Row> rows) {
        return rows.size() == 0 ? null : rows.iterator().next().getUUID("account_id");
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
