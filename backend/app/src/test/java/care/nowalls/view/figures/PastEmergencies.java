package care.nowalls.view.figures;

import care.nowalls.testing.Reactive;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes emergencies of the past as the product would have left them. */
@ApplicationScoped
class PastEmergencies {

    @Inject
    Pool pool;

    /**
     * An emergency; times in milliseconds after its beginning, null for what did not happen.
     *
     * @param outcome null while it is open
     */
    record Past(
            UUID id,
            Instant raised,
            String kind,
            @Nullable String outcome,
            @Nullable Long answered,
            @Nullable Long contact,
            @Nullable Long sent,
            @Nullable Long arrived,
            @Nullable Long closed,
            @Nullable String operator,
            @Nullable UUID staff,
            @Nullable UUID device) {

        static Past real(Instant raised) {
            return new Past(UUID.randomUUID(), raised, "SOS", null, null, null, null, null, null, null, null, null);
        }

        Past answered(long after, String by) {
            return new Past(id, raised, kind, outcome, after, contact, sent, arrived, closed, by, staff, device);
        }

        Past contact(long after) {
            return new Past(id, raised, kind, outcome, answered, after, sent, arrived, closed, operator, staff, device);
        }

        Past sent(long after, @Nullable UUID whom) {
            return new Past(
                    id, raised, kind, outcome, answered, contact, after, arrived, closed, operator, whom, device);
        }

        Past arrived(long after) {
            return new Past(id, raised, kind, outcome, answered, contact, sent, after, closed, operator, staff, device);
        }

        Past closed(long after, String how) {
            return new Past(id, raised, kind, how, answered, contact, sent, arrived, after, operator, staff, device);
        }

        Past of(String other) {
            return new Past(
                    id, raised, other, outcome, answered, contact, sent, arrived, closed, operator, staff, device);
        }

        Past from(UUID button) {
            return new Past(
                    id, raised, kind, outcome, answered, contact, sent, arrived, closed, operator, staff, button);
        }
    }

    UUID write(UUID street, Past past) {
        run(
                """
                insert into incident.incident (id, state, kind, priority, subject, street_id, street_name, device_id,
                  raised_at, last_signal_at, next_deadline, outcome, resolved_at)
                values ($1, $2, $3, 1, $4, $5, '试验街道', $6, $7, $7, $8, $9, $10)""",
                Tuple.tuple()
                        .addUUID(past.id())
                        .addString(past.outcome() == null ? "RAISED" : "RESOLVED")
                        .addString(past.kind())
                        .addString("test:" + past.id())
                        .addUUID(street)
                        .addUUID(past.device())
                        .addOffsetDateTime(utc(past.raised()))
                        .addOffsetDateTime(past.outcome() == null ? OffsetDateTime.parse("2099-01-01T00:00:00Z") : null)
                        .addString(past.outcome())
                        .addOffsetDateTime(
                                past.closed() == null ? null : utc(past.raised().plusMillis(past.closed()))));
        entry(past, "ACKNOWLEDGED", past.answered(), "{}");
        entry(past, "CONTACT", past.contact(), "{\"channel\": \"PHONE\", \"result\": \"ANSWERED\"}");
        String staff = past.staff() == null ? "{}" : "{\"staffId\": \"" + past.staff() + "\"}";
        entry(past, "RESPONDING", past.sent(), staff);
        entry(past, "ARRIVED", past.arrived(), "{}");
        return past.id();
    }

    /** A line of the timeline; later ones of the same kind change no figure. */
    void entry(Past past, String kind, @Nullable Long after, String detail) {
        if (after != null) {
            run(
                    "insert into incident.entry (id, incident_id, at, kind, by_name, detail)"
                            + " values ($1, $2, $3, $4, $5, $6::text::jsonb)",
                    Tuple.of(
                            UUID.randomUUID(),
                            past.id(),
                            utc(past.raised().plusMillis(after)),
                            kind,
                            past.operator(),
                            detail));
        }
    }

    /** A sheet of the street that was decided long ago. */
    void target(UUID street, Instant from, @Nullable Instant until, int answerWithin, double share) {
        UUID id = UUID.randomUUID();
        run(
                "insert into incident.response_target (id, street_id, valid_from, valid_until, created_at, created_by)"
                        + " values ($1, $2, $3, $4, $3, 'test')",
                Tuple.of(id, street, utc(from), until == null ? null : utc(until)));
        run(
                "insert into incident.response_target_line (target_id, measure, counted_from, within_seconds, share)"
                        + " values ($1, 'ANSWER', 'RECEPTION', $2, $3)",
                Tuple.of(id, answerWithin, share));
    }

    /** Nothing of it stays: other tests count what is open. */
    void forget(UUID street) {
        Tuple where = Tuple.of(street);
        run(
                "delete from incident.entry where incident_id in (select id from incident.incident where street_id = $1)",
                where);
        run("delete from incident.incident where street_id = $1", where);
        run(
                "delete from incident.response_target_line where target_id in"
                        + " (select id from incident.response_target where street_id = $1)",
                where);
        run("delete from incident.response_target where street_id = $1", where);
    }

    void run(String sql, Tuple values) {
        Reactive.run(() -> pool.preparedQuery(sql).execute(values));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
