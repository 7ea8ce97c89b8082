package care.nowalls.incident.store;

import care.nowalls.incident.CountedFrom;
import care.nowalls.incident.Measure;
import care.nowalls.incident.ResponseTarget;
import care.nowalls.incident.TargetLine;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.SessionSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sheets of targets, in the current session. They are only added to. */
@ApplicationScoped
public class ResponseTargets {

    private static final String PAGE = """
            select t.id, t.street_id, t.valid_from, t.valid_until, t.created_at, t.created_by,
                   (select string_agg(concat_ws(' ', l.measure, l.counted_from, l.within_seconds, l.share), ','
                                      order by l.measure, l.counted_from, l.within_seconds)
                    from incident.response_target_line l where l.target_id = t.id)
            from incident.response_target t
            where (cast(?1 as uuid) is null or t.street_id = cast(?1 as uuid))
              and (cast(?2 as uuid) is null or t.id < cast(?2 as uuid))
            order by t.id desc limit ?3""";

    /** Newest first. */
    public Uni<List<ResponseTarget>> page(@Nullable UUID street, @Nullable UUID before, int fetch) {
        return SessionSql.rows(PAGE, street, before, fetch)
                .map(rows -> rows.stream().map(ResponseTargets::target).toList());
    }

    public Uni<Boolean> known(@Nullable UUID street, Instant from) {
        return SessionSql.column(
                        Long.class,
                        "select count(*) from incident.response_target where valid_from = ?1"
                                + " and street_id is not distinct from cast(?2 as uuid)",
                        from,
                        street)
                .map(count -> count.getFirst() > 0);
    }

    public Uni<Void> add(ResponseTarget target) {
        OffsetDateTime until = target.validUntil();
        return SessionSql.write(
                        "insert into incident.response_target (id, street_id, valid_from, valid_until, created_at,"
                                + " created_by) values (?1, cast(?2 as uuid), ?3, cast(?4 as timestamptz), ?5, ?6)",
                        target.id(),
                        target.streetId(),
                        target.validFrom().toInstant(),
                        until == null ? null : until.toInstant(),
                        target.createdAt().toInstant(),
                        target.createdBy())
                .chain(() -> addLines(target))
                .replaceWithVoid();
    }

    private static Uni<Integer> addLines(ResponseTarget target) {
        List<TargetLine> lines = target.lines();
        return SessionSql.write(
                """
                insert into incident.response_target_line (target_id, measure, counted_from, within_seconds, share)
                select ?1, l.measure, l.begun, cast(l.seconds as integer), cast(nullif(l.share, '') as numeric)
                from unnest(cast(?2 as text[]), cast(?3 as text[]), cast(?4 as text[]), cast(?5 as text[]))
                  as l(measure, begun, seconds, share)""",
                target.id(),
                lines.stream().map(line -> line.measure().name()).toArray(String[]::new),
                lines.stream().map(line -> line.countedFrom().name()).toArray(String[]::new),
                lines.stream().map(line -> line.withinSeconds().toString()).toArray(String[]::new),
                lines.stream().map(ResponseTargets::share).toArray(String[]::new));
    }

    private static String share(TargetLine line) {
        return line.share() == null ? "" : line.share().toPlainString();
    }

    private static ResponseTarget target(Object[] row) {
        return new ResponseTarget(
                (UUID) row[0],
                (UUID) row[1],
                Objects.requireNonNull(DistrictTime.shown(IncidentStore.instant(row[2]))),
                row[3] == null ? null : DistrictTime.shown(IncidentStore.instant(row[3])),
                Objects.requireNonNull(DistrictTime.shown(IncidentStore.instant(row[4]))),
                (String) row[5],
                List.of(((String) row[6]).split(",", -1)).stream()
                        .map(ResponseTargets::line)
                        .toList());
    }

    private static TargetLine line(String text) {
        String[] parts = text.split(" ", -1);
        return new TargetLine(
                Measure.valueOf(parts[0]),
                CountedFrom.valueOf(parts[1]),
                Integer.valueOf(parts[2]),
                parts.length < 4 ? null : new BigDecimal(parts[3]).stripTrailingZeros());
    }
}
