package care.nowalls.view.figures;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents are meant; null does not narrow.
 *
 * @param from raised then or later
 * @param to raised before
 * @param now until when the clock of those runs that are still open
 * @param scope the only street within reach
 * @param within one group
 */
record FigureFilter(
        Instant from, Instant to, Instant now, @Nullable UUID scope, Within within) {

    /**
     * @param streetId where
     * @param centreId the centre whose device it was
     * @param providerId whose person was sent
     * @param operator who took it
     * @param model kind and model of the device
     */
    record Within(
            @Nullable UUID streetId,
            @Nullable UUID centreId,
            @Nullable UUID providerId,
            @Nullable String operator,
            @Nullable String model) {
        static final Within ALL = new Within(null, null, null, null, null);
    }

    /** Parameters $1 to $9 of {@link FigureSql#CLOCKS}. */
    Tuple values() {
        return Tuple.tuple()
                .addOffsetDateTime(utc(from))
                .addOffsetDateTime(utc(to))
                .addOffsetDateTime(utc(now))
                .addUUID(scope)
                .addUUID(within.streetId())
                .addUUID(within.centreId())
                .addUUID(within.providerId())
                .addString(within.operator())
                .addString(within.model());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
