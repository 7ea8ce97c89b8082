package care.nowalls.device.store;

import care.nowalls.contract.directory.DirectoryDevice;
import care.nowalls.contract.signal.CanaryAccount;
import care.nowalls.device.model.DevicePassword;
import care.nowalls.shared.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;

/** The gateways' canaries: in the directory like devices, and in no other list. */
@ApplicationScoped
public class Canaries {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NO_HEARTBEAT = 0;

    private final Pool pool;
    private final Ids ids;

    @Inject
    public Canaries(Pool pool, Ids ids) {
        this.pool = pool;
        this.ids = ids;
    }

    /** The gateway's canary with a new password; made when it has none yet. */
    public Uni<CanaryAccount> issue(String gateway) {
        DevicePassword password = DevicePassword.fresh(RANDOM);
        return pool.withTransaction(connection -> nextVersion(connection)
                .chain(version -> connection
                        .preparedQuery("""
                                insert into device.canary (id, gateway, password_salt, password_hash, version)
                                values ($1, $2, $3, $4, $5)
                                on conflict (gateway) do update set password_salt = excluded.password_salt,
                                  password_hash = excluded.password_hash, version = excluded.version
                                returning id""")
                        .execute(Tuple.of(ids.next(), gateway, password.salt(), password.hash(), version)))
                .map(rows -> new CanaryAccount(rows.iterator().next().getUUID("id"), password.plain())));
    }

    /** Those issued after a version of the directory, in the order of their versions. */
    Uni<List<DirectoryDevice>> since(long version) {
        return pool.preparedQuery("""
                        select id, password_salt, password_hash from device.canary where version > $1 order by version""")
                .execute(Tuple.of(version))
                .map(rows ->
                        DeviceList.rows(rows).stream().map(Canaries::device).toList());
    }

    private static Uni<Long> nextVersion(SqlConnection connection) {
        return connection
                .query(DeviceStore.NEXT_VERSION)
                .execute()
                .map(rows -> rows.iterator().next().getLong("version"));
    }

    private static DirectoryDevice device(Row row) {
        UUID id = row.getUUID("id");
        return new DirectoryDevice(
                id,
                row.getString("password_salt"),
                row.getString("password_hash"),
                "canonical",
                DirectoryDevice.CANARY,
                "INSTALLED",
                null,
                null,
                NO_HEARTBEAT,
                null);
    }
}
