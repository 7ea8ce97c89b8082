package care.nowalls.ops.seed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The orders' people-facing numbers, taken from the product's own row of each day. */
final class Numbers {

    private static final String TAKE = """
            insert into orders.day_number (day, last) values (?, ?)
            on conflict (day) do update set last = day_number.last + excluded.last returning last""";

    private Numbers() {}

    /**
     * Numbers by the order's number in the seed. Take them in a transaction of their own: a day's row is locked until
     * commit, and a gap does no harm.
     */
    static Map<Integer, String> take(Connection connection, List<PlannedOrder> orders) throws SQLException {
        Map<LocalDate, Integer> wanted = new TreeMap<>();
        orders.forEach(order -> wanted.merge(day(order), 1, Integer::sum));
        Map<LocalDate, Integer> next = new HashMap<>();
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            for (Map.Entry<LocalDate, Integer> one : wanted.entrySet()) {
                take.setObject(1, one.getKey());
                take.setInt(2, one.getValue());
                try (ResultSet row = take.executeQuery()) {
                    row.next();
                    next.put(one.getKey(), row.getInt(1) - one.getValue() + 1);
                }
            }
        }
        Map<Integer, String> numbers = new HashMap<>();
        orders.stream()
                .sorted(Comparator.comparing(order -> order.times().created()))
                .forEach(order -> numbers.put(
                        order.slot().number(),
                        "%s-%06d"
                                .formatted(
                                        DateTimeFormatter.BASIC_ISO_DATE.format(day(order)),
                                        next.merge(day(order), 1, Integer::sum) - 1)));
        return numbers;
    }

    private static LocalDate day(PlannedOrder order) {
        return Span.dayOf(order.times().created());
    }
}
