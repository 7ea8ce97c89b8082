package care.nowalls.view.figures;

import care.nowalls.contract.provider.Page;
import care.nowalls.incident.CountedFrom;
import care.nowalls.incident.Measure;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Cursor;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Refused;
import care.nowalls.view.figures.EmergencyFigures.Figure;
import care.nowalls.view.figures.EmergencyFigures.Group;
import care.nowalls.view.figures.FigureTable.Line;
import care.nowalls.view.figures.FigureTable.Place;
import care.nowalls.view.figures.FigureTable.Target;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The queries over the clocks of incidents. On the main pool: no report takes a connection of the alarm lane. */
@ApplicationScoped
class FigureRows {

    private final Pool pool;

    @Inject
    FigureRows(Pool pool) {
        this.pool = pool;
    }

    Uni<List<Group>> groups(FigureFilter filter, GroupBy by) {
        return pool.preparedQuery(FigureSql.by(FigureSql.FIGURES, by))
                .execute(filter.values())
                .map(rows -> all(rows, FigureRows::line))
                .chain(lines -> pool.preparedQuery(FigureSql.by(FigureSql.SHARES, by))
                        .execute(filter.values())
                        .map(rows -> all(rows, FigureRows::target))
                        .map(targets -> FigureTable.of(lines, targets)));
    }

    /** Latest raised first. 400 {@code invalid-cursor}. */
    Uni<Page<Breach>> breaches(
            FigureFilter filter, @Nullable IncidentClass incidentClass, @Nullable Measure measure, Cursor cursor) {
        Tuple values = filter.values()
                .addString(incidentClass == null ? null : incidentClass.name())
                .addString(measure == null ? null : measure.name());
        after(values, cursor.after());
        values.addInteger(cursor.fetch());
        return pool.preparedQuery(FigureSql.BREACHES)
                .execute(values)
                .map(rows -> all(rows, FigureRows::breach))
                .map(rows -> cursor.page(rows, Breach::place, row -> row));
    }

    private static void after(Tuple values, @Nullable String place) {
        String[] parts = place == null ? new String[0] : place.split(" ", -1);
        try {
            if (parts.length != 0 && parts.length != 4) {
                throw new Refused(CommonRefusal.INVALID_CURSOR);
            }
            boolean first = parts.length == 0;
            values.addUUID(first ? null : UUID.fromString(parts[0]))
                    .addString(first ? null : parts[1])
                    .addString(first ? null : parts[2])
                    .addInteger(first ? null : Integer.valueOf(parts[3]));
        } catch (IllegalArgumentException e) {
            throw new Refused(CommonRefusal.INVALID_CURSOR);
        }
    }

    private static <T> List<T> all(Iterable<Row> rows, Function<Row, T> view) {
        return StreamSupport.stream(rows.spliterator(), false).map(view).toList();
    }

    private static Place place(Row row) {
        return new Place(
                row.getString("key"),
                IncidentClass.valueOf(row.getString("class")),
                Measure.valueOf(row.getString("measure")),
                CountedFrom.valueOf(row.getString("counted_from")));
    }

    private static Line line(Row row) {
        Place place = place(row);
        Long[] percentiles = row.getArrayOfLongs("percentiles");
        boolean none = percentiles == null || percentiles.length < 3;
        return new Line(
                place,
                row.getString("name"),
                new Figure(
                        place.measure(),
                        place.countedFrom(),
                        row.getLong("cases"),
                        row.getLong("reached"),
                        row.getLong("open"),
                        row.getLong("never"),
                        none ? null : milliseconds(percentiles[0]),
                        none ? null : milliseconds(percentiles[1]),
                        none ? null : milliseconds(percentiles[2]),
                        List.of()));
    }

    private static long milliseconds(long microseconds) {
        return microseconds / 1000;
    }

    private static Target target(Row row) {
        return new Target(
                place(row),
                FigureTable.share(
                        row.getInteger("within_seconds"),
                        plain(row.getBigDecimal("share")),
                        row.getLong("within"),
                        row.getLong("missed")));
    }

    private static Breach breach(Row row) {
        UUID incident = row.getUUID("id");
        OffsetDateTime reached = row.getOffsetDateTime("reached_at");
        String address = "/api/v1/incidents/" + incident;
        return new Breach(
                incident,
                IncidentClass.valueOf(row.getString("class")),
                row.getString("kind"),
                row.getInteger("priority"),
                row.getString("state"),
                row.getString("outcome"),
                row.getUUID("street_id"),
                row.getString("street_name"),
                row.getUUID("centre_id"),
                row.getString("centre_name"),
                row.getUUID("provider_id"),
                row.getString("provider_name"),
                row.getString("operator"),
                row.getString("model"),
                Objects.requireNonNull(
                        DistrictTime.shown(row.getOffsetDateTime("raised_at").toInstant())),
                Measure.valueOf(row.getString("measure")),
                CountedFrom.valueOf(row.getString("counted_from")),
                row.getInteger("within_seconds"),
                plain(row.getBigDecimal("share")),
                reached == null ? null : DistrictTime.shown(reached.toInstant()),
                row.getLong("elapsed_ms"),
                address,
                address + "/trace");
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal share) {
        return share == null ? null : share.stripTrailingZeros();
    }
}
