package care.nowalls.incident.store;

import care.nowalls.incident.CareRisk;
import care.nowalls.incident.ClosingDetail;
import care.nowalls.incident.model.Incident;
import care.nowalls.incident.model.Operator;
import care.nowalls.shared.Ids;
import care.nowalls.shared.SessionSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an incident leaves behind, in the current session. */
@ApplicationScoped
public class AftermathRows {

    private final Ids ids;

    @Inject
    public AftermathRows(Ids ids) {
        this.ids = ids;
    }

    /** Kept at the proposal already, so that the countersignature finds it. */
    public Uni<Integer> keep(UUID incident, ClosingDetail detail) {
        return SessionSql.write(
                "insert into incident.closing_detail (incident_id, care_risk, serious_injury)"
                        + " values (?1, cast(?2 as text), ?3) on conflict (incident_id) do update"
                        + " set care_risk = excluded.care_risk, serious_injury = excluded.serious_injury",
                incident,
                detail.careRisk() == null ? null : detail.careRisk().name(),
                detail.seriousInjury());
    }

    public Uni<ClosingDetail> detail(UUID incident) {
        return SessionSql.rows(
                        "select care_risk, serious_injury from incident.closing_detail where incident_id = ?1",
                        incident)
                .map(rows -> rows.isEmpty() ? ClosingDetail.NOTHING : detail(rows.getFirst()));
    }

    /** Once per incident; the last word counts. */
    public Uni<Integer> careRisk(UUID resident, UUID incident, CareRisk risk, Instant at) {
        return SessionSql.write(
                "insert into incident.care_risk (id, resident_id, incident_id, kind, at) values (?1, ?2, ?3, ?4, ?5)"
                        + " on conflict (incident_id) do update set kind = excluded.kind,"
                        + " resident_id = excluded.resident_id",
                ids.next(),
                resident,
                incident,
                risk.name(),
                at);
    }

    public Uni<Long> careRisksSince(UUID resident, Instant since) {
        return SessionSql.column(
                        Long.class,
                        "select count(*) from incident.care_risk where resident_id = ?1 and at > ?2",
                        resident,
                        since)
                .map(counts -> counts.getFirst());
    }

    /** False when this incident reported it before. */
    public Uni<Boolean> death(Incident incident, @Nullable Operator by, Instant at) {
        return SessionSql.write(
                        """
                        insert into incident.death_report (id, incident_id, resident_id, street_id, state, reported_at,
                          reported_by, reported_by_name)
                        values (?1, ?2, cast(?3 as uuid), cast(?4 as uuid), 'REPORTED', ?5, cast(?6 as uuid),
                          cast(?7 as text)) on conflict (incident_id) do nothing""",
                        ids.next(),
                        incident.id(),
                        incident.residentId(),
                        incident.streetId(),
                        at,
                        by == null ? null : by.id(),
                        by == null ? null : by.name())
                .map(rows -> rows == 1);
    }

    /**
     * @param name whether the right name was said
     * @param address and the right address
     */
    public record Confirmed(boolean name, boolean address) {

        /** Only then it counts as the month's test. */
        public boolean counts() {
            return name && address;
        }
    }

    public Uni<Integer> tested(Incident incident, Confirmed confirmed, Operator by, Instant at) {
        return SessionSql.write(
                """
                insert into incident.test_call (id, incident_id, device_id, resident_id, at, by_id, by_name,
                  name_confirmed, address_confirmed, counted)
                values (?1, ?2, cast(?3 as uuid), cast(?4 as uuid), ?5, ?6, ?7, ?8, ?9, ?10)""",
                ids.next(),
                incident.id(),
                incident.source().deviceId(),
                incident.residentId(),
                at,
                by.id(),
                by.name(),
                confirmed.name(),
                confirmed.address(),
                confirmed.counts());
    }

    private static ClosingDetail detail(Object[] row) {
        return new ClosingDetail(row[0] == null ? null : CareRisk.valueOf((String) row[0]), (Boolean) row[1]);
    }
}
