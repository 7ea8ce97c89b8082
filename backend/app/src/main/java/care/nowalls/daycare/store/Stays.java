package care.nowalls.daycare.store;

import care.nowalls.daycare.AttendanceMethod;
import care.nowalls.daycare.AttendanceRow;
import care.nowalls.daycare.Mark;
import care.nowalls.shared.DistrictTime;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records of attendance in the current session. */
@ApplicationScoped
public class Stays {

    private static final String ROWS = """
            select a.id, a.resident_id, r.name, r.card_no, a.in_at, a.out_at, a.marks
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
     * @param day the district's day
     * @param method how they were recognised
     */
    public record Passage(
            UUID id, UUID centreId, UUID residentId, Instant at, LocalDate day, AttendanceMethod method) {}

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

    public Uni<Long> present(UUID centreId, LocalDate day) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select count(*) from daycare.attendance where centre_id = ?1 and day = ?2 and out_at is null",
                                Long.class)
                        .setParameter(1, centreId)
                        .setParameter(2, day)
                        .getSingleResult());
    }

    public Uni<Void> begin(Passage passage, List<Mark> marks, Instant now) {
        return insert("in", passage, marks, now);
    }

    public Uni<Void> onlyOut(Passage passage, List<Mark> marks, Instant now) {
        return insert("out", passage, marks, now);
    }

    /** Ends a stay, no earlier than it began. */
    public Uni<Void> end(UUID id, Instant at, @Nullable AttendanceMethod method, @Nullable Mark mark) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "update daycare.attendance set out_at = greatest(in_at, ?2), out_method = cast(?3 as text),"
                                        + " marks = trim(marks || ' ' || ?4) where id = ?1")
                        .setParameter(1, id)
                        .setParameter(2, at)
                        .setParameter(3, method == null ? null : method.name())
                        .setParameter(4, mark == null ? "" : mark.name())
                        .executeUpdate())
                .replaceWithVoid();
    }

    public Uni<AttendanceRow> row(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ROWS + " where a.id = ?1", Object[].class)
                        .setParameter(1, id)
                        .getSingleResult())
                .map(Stays::row);
    }

    public Uni<List<AttendanceRow>> ofDay(UUID centreId, LocalDate day, UUID after, int limit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                ROWS + " where a.centre_id = ?1 and a.day = ?2 and a.id > ?3 order by a.id limit ?4",
                                Object[].class)
                        .setParameter(1, centreId)
                        .setParameter(2, day)
                        .setParameter(3, after)
                        .setParameter(4, limit)
                        .getResultList())
                .map(rows -> rows.stream().map(Stays::row).toList());
    }

    private static Uni<Void> insert(String side, Passage passage, List<Mark> marks, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("insert into daycare.attendance"
                                + " (id, centre_id, resident_id, day, %s_at, %s_method, marks, created_at)"
                                        .formatted(side, side)
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
                        .setParameter(1, passage.id())
                        .setParameter(2, passage.centreId())
                        .setParameter(3, passage.residentId())
                        .setParameter(4, passage.day())
                        .setParameter(5, passage.at())
                        .setParameter(6, passage.method().name())
                        .setParameter(
                                7,
                                String.join(" ", marks.stream().map(Mark::name).toList()))
                        .setParameter(8, now)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Open open(Object[] row) {
        return new Open((UUID) row[0], (UUID) row[1], (LocalDate) row[2]);
    }

    private static AttendanceRow row(Object[] row) {
        List<Mark> marks = Arrays.stream(((String) row[6]).split(" ", -1))
                .filter(mark -> !mark.isEmpty())
                .map(Mark::valueOf)
                .toList();
        return new AttendanceRow(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                shown(row[4]),
                shown(row[5]),
                marks.contains(Mark.OVER_CAPACITY),
                marks);
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
