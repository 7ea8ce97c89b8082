package care.nowalls.ops.seed;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The data are good when the product itself says so: everything sealed, and {@code GET /ledger/check} without a violation. */
final class Proof {

    private static final long PATIENCE_SECONDS = 600;
    private static final String UNSEALED =
            "select exists (select 1 from ledger.transfer where seal is null and at <= ?)";

    private Proof() {}

    /**
     * Whether all invariants hold; prints what was checked.
     *
     * @param until domain time of the last row that was copied
     */
    static boolean holds(Connection connection, ProductApi api, Instant until) throws SQLException {
        awaitSeals(connection, until);
        JsonNode report = api.get("bureau", "/ledger/check");
        System.out.printf("%-42s %12s %11s%n", "ledger/check", "checked", "violations");
        for (JsonNode check : report.path("checks")) {
            System.out.printf(
                    "%-42s %,12d %,11d%n",
                    check.path("name").asText(),
                    check.path("checked").asLong(),
                    check.path("violations").asLong());
        }
        boolean ok = report.path("ok").asBoolean();
        System.out.println("ok: " + ok);
        return ok;
    }

    /** The product seals a thousand rows at a time; only then does the check see the new links of the chain. */
    private static void awaitSeals(Connection connection, Instant until) throws SQLException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (unsealed(connection, until)) {
            if (System.nanoTime() > end) {
                throw new CannotSeed("The product did not seal the transfers within " + PATIENCE_SECONDS + " s.");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    private static boolean unsealed(Connection connection, Instant until) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(UNSEALED)) {
            query.setObject(1, until.atOffset(ZoneOffset.UTC));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
