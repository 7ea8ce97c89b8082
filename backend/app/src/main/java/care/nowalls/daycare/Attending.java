package care.nowalls.daycare;

import care.nowalls.centre.CentreView;
import care.nowalls.centre.Centres;
import care.nowalls.daycare.store.Stays;
import care.nowalls.resident.ResidentFacts;
import care.nowalls.resident.Residents;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Ids;
import care.nowalls.shared.Outbox;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The door of a day-care centre (DOMAIN.md §9): what happened is recorded and marked, never refused. */
@ApplicationScoped
public class Attending {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final Duration LATEST_ENTRY = Duration.ofDays(1);
    private static final String QR_PREFIX = "nowalls:card:";

    private final Stays stays;
    private final Residents residents;
    private final Centres centres;
    private final Ids ids;
    private final DistrictTime time;
    private final Outbox outbox;

    @Inject
    public Attending(Stays stays, Residents residents, Centres centres, Ids ids, DistrictTime time, Outbox outbox) {
        this.stays = stays;
        this.residents = residents;
        this.centres = centres;
        this.ids = ids;
        this.time = time;
        this.outbox = outbox;
    }

    /**
     * What became of a passage through the door.
     *
     * @param row the record
     * @param fresh false when they were in the house already
     */
    public record Recorded(AttendanceRow row, boolean fresh) {}

    /**
     * Of the events {@code attendance.signed_in} and {@code attendance.signed_out}.
     *
     * @param attendanceId the record
     * @param residentId who
     * @param centreId where
     * @param streetId street of residence
     */
    public record Passed(UUID attendanceId, UUID residentId, UUID centreId, UUID streetId) {}

    /** 404 for an unknown centre, card or resident; 422 {@code one-reference-needed}. */
    @WithTransaction
    public Uni<Recorded> record(UUID centreId, NewAttendance given) {
        When at = when(given.at(), time.now());
        return centres.centre(centreId)
                .chain(centre -> resident(given.resident())
                        .call(resident -> stays.lock(resident.id()))
                        .call(() -> stays.lock(centreId))
                        .chain(resident -> pass(centre, resident, given, at)));
    }

    /**
     * When it happened.
     *
     * @param at what is recorded
     * @param claim what was said, where that cannot be
     */
    private record When(Instant at, @Nullable String claim) {}

    /** A device's clock is a claim: within limits it is believed, beyond them the received time stands. */
    private static When when(@Nullable OffsetDateTime said, Instant received) {
        if (said == null) {
            return new When(received, null);
        }
        Instant at = said.toInstant();
        boolean plausible = !at.isAfter(received.plus(CLOCKS_DIFFER)) && !at.isBefore(received.minus(LATEST_ENTRY));
        return plausible ? new When(at, null) : new When(received, said.toString());
    }

    /** Now; 404. */
    @WithSession
    public Uni<Occupancy> occupancy(UUID centreId) {
        return centres.centre(centreId)
                .chain(centre -> stays.present(centreId, time.today())
                        .map(now ->
                                new Occupancy(centre.places(), now.all(), now.earlier(), now.all() > centre.places())));
    }

    /** Records of a district day, in order; of today also the open ones of earlier days. 404. */
    @WithSession
    public Uni<List<AttendanceRow>> ofDay(UUID centreId, LocalDate day, UUID after, int limit) {
        return centres.centre(centreId)
                .chain(() -> stays.ofDay(new Stays.DayList(centreId, day, time.today()), after, limit));
    }

    private Uni<Recorded> pass(CentreView centre, ResidentFacts resident, NewAttendance given, When when) {
        LocalDate day = time.dayOf(when.at());
        Stays.Passage passage =
                new Stays.Passage(ids.next(), centre.id(), resident.id(), when.at(), when.claim(), day, given.method());
        return stays.openOf(resident.id()).chain(open -> switch (given.direction()) {
            case IN -> in(passage, centre, open, resident.streetId());
            case OUT -> out(passage, open, resident.streetId());
        });
    }

    private Uni<Recorded> in(Stays.Passage passage, CentreView centre, Stays.@Nullable Open open, UUID streetId) {
        if (open != null && open.centreId().equals(centre.id()) && open.day().equals(passage.day())) {
            return stays.row(open.id()).map(row -> new Recorded(row, false));
        }
        return closeEarlier(open, passage)
                .chain(() -> stays.present(centre.id(), passage.day()))
                .map(now -> marks(passage, now.all() >= centre.places() ? Mark.OVER_CAPACITY : null))
                .chain(marks -> stays.begin(passage, marks, time.now()))
                .chain(() -> told("attendance.signed_in", passage.id(), passage, streetId));
    }

    private Uni<Recorded> out(Stays.Passage passage, Stays.@Nullable Open open, UUID streetId) {
        if (open != null && open.centreId().equals(passage.centreId())) {
            return stays.end(open.id(), passage, marks(passage, null))
                    .chain(() -> told("attendance.signed_out", open.id(), passage, streetId));
        }
        return stays.onlyOut(passage, marks(passage, Mark.OUT_WITHOUT_IN), time.now())
                .chain(() -> told("attendance.signed_out", passage.id(), passage, streetId));
    }

    /** Somebody who is here now has left where they were before. */
    private Uni<Void> closeEarlier(Stays.@Nullable Open open, Stays.Passage passage) {
        if (open == null) {
            return Uni.createFrom().voidItem();
        }
        boolean today = open.day().equals(passage.day());
        return stays.close(open.id(), passage.at(), today ? Mark.CLOSED_BY_OTHER_CENTRE : Mark.NOT_SIGNED_OUT);
    }

    private static List<Mark> marks(Stays.Passage passage, @Nullable Mark other) {
        List<Mark> marks = new ArrayList<>();
        if (other != null) {
            marks.add(other);
        }
        if (passage.claim() != null) {
            marks.add(Mark.CLOCK_DIFFERS);
        }
        return marks;
    }

    private Uni<Recorded> told(String event, UUID recordId, Stays.Passage passage, UUID streetId) {
        Passed payload = new Passed(recordId, passage.residentId(), passage.centreId(), streetId);
        return outbox.publish(event, "attendance:" + recordId, payload)
                .chain(() -> stays.row(recordId))
                .map(row -> new Recorded(row, true));
    }

    private Uni<ResidentFacts> resident(NewAttendance.ResidentRef ref) {
        long given = Stream.of(ref.cardNo(), ref.id(), ref.qr())
                .filter(one -> one != null)
                .count();
        if (given != 1) {
            throw new Refused(DaycareRefusal.ONE_REFERENCE_NEEDED);
        }
        if (ref.id() != null) {
            return residents.facts(ref.id());
        }
        String card =
                ref.cardNo() != null ? ref.cardNo() : String.valueOf(ref.qr()).replaceFirst("^" + QR_PREFIX, "");
        return residents.byCard(card.strip());
    }
}
