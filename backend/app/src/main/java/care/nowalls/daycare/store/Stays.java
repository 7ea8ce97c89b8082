package care.nowalls.daycare.store;

import care.nowalls.daycare.AttendanceMethod;
import care.nowalls.daycare.AttendanceRow;
import care.nowalls.daycare.Mark;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.SessionSql;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records of attendance in the current session. */
@ApplicationScoped
public class Stays {

    private static final String ROWS = """
            select a.id, a.resident_id, r.name, r.card_no, a.in_at, a.out_at, a.in_claim, a.out_claim, a.marks, a.day
            from daycare.attendance a join resident.resident r on r.id = a.resident_id""";

    /**
     * A stay that has not ended.
     *
     * @param id of the record
     * @param centreId in which house
     * @param day the district's day on which it began
     */
    public record Open(UUID id, UUID centreId, LocalDate day) {}

    /**
     * A record to be written.
     *
     * @param id of the record
     * @param centreId in which house
     * @param residentId who
     * @param at through the door
     * @param claim what was said, where {@code at} is not that
     * @param day the district's day
     * @param method how they were recognised
     */
    public record Passage(
            UUID id,
            UUID centreId,
            UUID residentId,
            Instant at,
            @Nullable String claim,
            LocalDate day,
            AttendanceMethod method) {}

    /**
     * Who is in a house.
     *
     * @param all since whatever day
     * @param earlier of them those who came on an earlier day
     */
    public record Present(long all, long earlier) {}

    /**
     * Which records of a house.
     *
     * @param centreId which house
     * @param day the district's day
     * @param today its present day: on that the open stays of earlier days belong to the list
     */
    public record DayList(UUID centreId, LocalDate day, LocalDate today) {}

    /** One after another for a resident, then for a house: always in this order. */
    public Uni<Void> lock(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select 1 from pg_advisory_xact_lock(hashtextextended(?1, 15))", Integer.class)
                        .setParameter(1, id.toString())
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** The open stay, or null. */
    public Uni<Open> openOf(UUID residentId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select id, centre_id, day from daycare.attendance where resident_id = ?1 and out_at is null",
                                Object[].class)
                        .setParameter(1, residentId)
                        .getResultList())
                .map(rows -> rows.isEmpty() ? null : open(rows.getFirst()));
    }

    /** Whether the resident was in a house at that moment; a sign-out forgotten on an earlier day proves nothing. */
    public Uni<Boolean> wasInside(UUID residentId, Instant at, LocalDate day) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select exists (select 1 from daycare.attendance where resident_id = ?1 and day = ?3"
                                        + " and in_at <= ?2 and (out_at is null or out_at > ?2))",
                                Boolean.class)
                        .setParameter(1, residentId)
                        .setParameter(2, at)
                        .setParameter(3, day)
                        .getSingleResult());
    }

    /** Somebody who came yesterday and has not left is in the house. */
    public Uni<Present> present(UUID centreId, LocalDate today) {
        return SessionSql.rows(
                        "select count(*), count(*) filter (where day < cast(?2 as date)) from daycare.attendance"
                                + " where centre_id = ?1 and out_at is null",
                        centreId,
                        today)
                .map(List::getFirst)
                .map(row -> new Present(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
    }

    public Uni<Void> begin(Passage passage, List<Mark> marks, Instant now) {
        return insert("in", passage, marks, now);
    }

    public Uni<Void> onlyOut(Passage passage, List<Mark> marks, Instant now) {
        return insert("out", passage, marks, now);
    }

    /** Ends a stay by its way out, no earlier than it began. */
    public Uni<Void> end(UUID id, Passage out, List<Mark> marks) {
        return end(id, out.at(), out.method().name(), out.claim(), marks);
    }

    /** Ends a stay whose way out nobody recorded. */
    public Uni<Void> close(UUID id, Instant at, Mark why) {
        return end(id, at, null, null, List.of(why));
    }

    private static Uni<Void> end(
            UUID id, Instant at, @Nullable String method, @Nullable String claim, List<Mark> marks) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "update daycare.attendance set out_at = greatest(in_at, ?2), out_method = cast(?3 as text),"
                                        + " out_claim = cast(?4 as text), marks = trim(marks || ' ' || ?5) where id = ?1")
                        .setParameter(1, id)
                        .setParameter(2, at)
                        .setParameter(3, method)
                        .setParameter(4, claim)
                        .setParameter(5, names(marks))
                        .executeUpdate())
                .replaceWithVoid();
    }

    public Uni<AttendanceRow> row(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ROWS + " where a.id = ?1", Object[].class)
                        .setParameter(1, id)
                        .getSingleResult())
                .map(row -> row(row, (LocalDate) row[9]));
    }

    public Uni<List<AttendanceRow>> ofDay(DayList list, UUID after, int limit) {
        return SessionSql.rows(
                        ROWS + " where a.centre_id = ?1 and a.id > ?2 and (a.day = cast(?3 as date)"
                                + " or (cast(?3 as date) = cast(?4 as date) and a.day < cast(?4 as date) and a.out_at is null))"
                                + " order by a.id limit ?5",
                        list.centreId(),
                        after,
                        list.day(),
                        list.today(),
                        limit)
                .map(rows -> rows.stream().map(row -> row(row, list.day())).toList());
    }

    private static Uni<Void> insert(String side, Passage passage, List<Mark> marks, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("insert into daycare.attendance"
                                + " (id, centre_id, resident_id, day, %s_at, %s_method, %s_claim, marks, created_at)"
                                        .formatted(side, side, side)
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as text), ?8, ?9)")
                        .setParameter(1, passage.id())
                        .setParameter(2, passage.centreId())
                        .setParameter(3, passage.residentId())
                        .setParameter(4, passage.day())
                        .setParameter(5, passage.at())
                        .setParameter(6, passage.method().name())
                        .setParameter(7, passage.claim())
                        .setParameter(8, names(marks))
                        .setParameter(9, now)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static String names(List<Mark> marks) {
        return String.join(" ", marks.stream().map(Mark::name).toList());
    }

    private static Open open(Object[] row) {
        return new Open((UUID) row[0], (UUID) row[1], (LocalDate) row[2]);
    }

    private static AttendanceRow row(Object[] row, LocalDate listed) {
        List<Mark> marks = new ArrayList<>(Arrays.stream(((String) row[8]).split(" ", -1))
                .filter(mark -> !mark.isEmpty())
                .map(Mark::valueOf)
                .distinct()
                .toList());
        if (row[5] == null && ((LocalDate) row[9]).isBefore(listed)) {
            marks.add(Mark.SINCE_EARLIER_DAY);
        }
        return new AttendanceRow(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                shown(row[4]),
                shown(row[5]),
                (String) row[6],
                (String) row[7],
                marks.contains(Mark.OVER_CAPACITY),
                List.copyOf(marks));
    }

    private static @Nullable OffsetDateTime shown(@Nullable Object time) {
        return switch (time) {
            case null -> null;
            case Instant instant -> DistrictTime.shown(instant);
            case OffsetDateTime offset -> DistrictTime.shown(offset.toInstant());
            default -> throw new IllegalStateException("not a time: " + time.getClass());
        };
    }
}
