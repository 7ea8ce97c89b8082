package care.nowalls.ops.seed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;

/** Days at the centre, of residents who have no order on that day; who came today and is not gone yet is still there. */
final class StayRows {

    private static final List<String> METHODS = List.of("CARD", "CARD", "QR", "ID_CARD", "TABLET");

    private final Rows rows;
    private final SeedIds ids;
    private final Random random;
    private final Instant now;

    StayRows(Rows rows, SeedIds ids, Random random, Instant now) {
        this.rows = rows;
        this.ids = ids;
        this.random = random;
        this.now = now;
    }

    void add(LocalDate day, List<Person> guests) {
        for (Person guest : guests) {
            Instant in = Span.at(day, LocalTime.of(8, 0).plusMinutes(random.nextInt(90)));
            Instant out = Span.at(day, LocalTime.of(15, 0).plusMinutes(random.nextInt(120)));
            if (in.isBefore(now)) {
                boolean gone = out.isBefore(now);
                String method = METHODS.get(random.nextInt(METHODS.size()));
                rows.add(
                        Table.STAY,
                        ids.at(in),
                        guest.place().centreId(),
                        guest.id(),
                        day,
                        in,
                        method,
                        gone ? out : null,
                        gone ? method : null,
                        in);
            }
        }
    }
}
