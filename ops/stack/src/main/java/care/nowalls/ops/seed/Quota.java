package care.nowalls.ops.seed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one entitlement of a month may still pay; the product booked it, orders of the seed take from it. */
final class Quota {

    /** Whose, when, for what; in the order of paying. */
    record Key(UUID resident, YearMonth month, String pot) {}

    private static final String ALL = """
            select e.resident_id, e.month, e.pot, e.id, e.account_id, b.fen - b.floor_fen, e.per_unit_fen,
                   (p.rule ->> 'ownPerUnitFen')::bigint
            from entitlement.entitlement e join entitlement.policy p on p.id = e.policy_id
            join ledger.balance b on b.account_id = e.account_id
            where e.kind = 'SERVICE' and e.resident_id = any(?) order by e.priority, e.id""";

    private final UUID entitlement;
    private final UUID account;
    private final @Nullable Long perUnitFen;
    private final long ownFen;
    private long availableFen;
    private long changeFen;

    private Quota(ResultSet row) throws SQLException {
        entitlement = row.getObject(4, UUID.class);
        account = row.getObject(5, UUID.class);
        availableFen = row.getLong(6);
        long perUnit = row.getLong(7);
        perUnitFen = row.wasNull() ? null : perUnit;
        ownFen = row.getLong(8);
    }

    static Map<Key, List<Quota>> all(Connection connection, List<Person> people) throws SQLException {
        Map<Key, List<Quota>> quotas = new HashMap<>();
        UUID[] ids = people.stream().map(Person::id).toArray(UUID[]::new);
        try (PreparedStatement query = connection.prepareStatement(ALL)) {
            query.setArray(1, connection.createArrayOf("uuid", ids));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Key key = new Key(
                            row.getObject(1, UUID.class),
                            YearMonth.from(row.getObject(2, LocalDate.class)),
                            row.getString(3));
                    quotas.computeIfAbsent(key, ignored -> new ArrayList<>()).add(new Quota(row));
                }
            }
        }
        return quotas;
    }

    /**
     * What it pays of one unit, as the product decides: at most what is left of it and of the price, the resident's own
     * part excepted.
     */
    long payable(long priceFen, long leftFen) {
        long most = Math.max(0, Math.min(leftFen, priceFen - ownFen));
        return Math.min(availableFen, perUnitFen == null ? most : Math.min(most, perUnitFen));
    }

    void move(long fen) {
        availableFen += fen;
        changeFen += fen;
    }

    UUID entitlement() {
        return entitlement;
    }

    UUID account() {
        return account;
    }

    /** What the seed's orders leave behind on its account. */
    long changeFen() {
        return changeFen;
    }
}
