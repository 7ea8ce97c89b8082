package care.nowalls.view.shift;

import care.nowalls.account.Scope;
import care.nowalls.resident.ContactView;
import care.nowalls.resident.RescueBook;
import care.nowalls.resident.RescueNotes;
import care.nowalls.resident.ResidentFile;
import care.nowalls.resident.Residents;
import care.nowalls.shared.DistrictTime;
import care.nowalls.view.shift.EmergencySheet.HighRisk;
import care.nowalls.view.shift.EmergencySheet.Run;
import care.nowalls.view.shift.EmergencySheet.Visit;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers what stands on the emergency sheet. */
@ApplicationScoped
class EmergencyRows {

    private static final int MOST = 3_000;

    private final Pool pool;
    private final Residents residents;
    private final RescueBook rescue;
    private final DistrictTime time;

    @Inject
    EmergencyRows(Pool pool, Residents residents, RescueBook rescue, DistrictTime time) {
        this.pool = pool;
        this.residents = residents;
        this.rescue = rescue;
        this.time = time;
    }

    @WithSession
    Uni<EmergencySheet> sheet() {
        return highRisk()
                .chain(people -> tonight()
                        .chain(visits -> tomorrow()
                                .map(runs -> new EmergencySheet(
                                        Objects.requireNonNull(DistrictTime.shown(time.now())),
                                        people,
                                        visits,
                                        runs))));
    }

    private Uni<List<HighRisk>> highRisk() {
        return pool.preparedQuery("""
                        select id from resident.resident
                        where status = 'ACTIVE' and (ability_level >= 3 or (lives_alone and birth_date < $1))
                        order by lives_alone desc, ability_level desc nulls last, id limit $2""")
                .execute(Tuple.of(time.today().minusYears(80), MOST))
                .map(rows -> Rows.all(rows, row -> row.getUUID("id")))
                .onItem()
                .transformToMulti(ids -> Multi.createFrom().iterable(ids))
                .onItem()
                .transformToUniAndConcatenate(this::person)
                .collect()
                .asList();
    }

    private Uni<HighRisk> person(UUID id) {
        return residents.file(id, Scope.ALL).chain(file -> rescue.of(id).map(notes -> person(file, notes)));
    }

    private static HighRisk person(ResidentFile file, RescueNotes notes) {
        var facts = file.facts();
        String level = facts.abilityLevel() == null ? "" : "能力 " + facts.abilityLevel() + " 级";
        String floor = facts.floor() == null ? "" : "（" + facts.floor() + " 楼）";
        return new HighRisk(
                facts.name(),
                joined("，", level, facts.livesAlone() ? "独居" : null),
                file.contactData().phone(),
                file.contactData().address() + floor,
                file.contactData().gateCode(),
                joined(
                        "；",
                        file.healthNotes(),
                        notes.illnesses(),
                        notes.allergies(),
                        notes.medicines(),
                        notes.remarks()),
                file.contacts().stream().map(EmergencyRows::contact).collect(Collectors.joining("，")));
    }

    private static String contact(ContactView one) {
        return one.name() + "（" + one.relation() + "）" + one.phone();
    }

    private static String joined(String separator, @Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(separator));
    }

    private Uni<List<Visit>> tonight() {
        Instant morning = time.today()
                .plusDays(1)
                .atTime(LocalTime.of(8, 0))
                .atZone(DistrictTime.ZONE)
                .toInstant();
        return pool.preparedQuery("""
                        select o.window_start, o.window_end, o.item_code, o.resident_id, r.name as resident,
                               p.name as provider, s.name as staff
                        from orders.service_order o
                        join resident.resident r on r.id = o.resident_id
                        left join provider.provider p on p.id = o.provider_id
                        left join provider.staff s on s.id = o.staff_id
                        where o.window_end > $1 and o.window_start < $2
                          and o.state in ('CREATED', 'OFFERED', 'UNFILLED', 'ACCEPTED', 'EN_ROUTE', 'IN_SERVICE')
                        order by o.window_start, o.id limit $3""")
                .execute(Tuple.of(utc(time.now()), utc(morning), MOST))
                .map(rows -> Rows.all(rows, row -> row))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .onItem()
                .transformToUniAndConcatenate(this::visit)
                .collect()
                .asList();
    }

    private Uni<Visit> visit(Row row) {
        return residents
                .contactData(row.getUUID("resident_id"))
                .map(data -> new Visit(
                        Rows.time(row, "window_start"),
                        Rows.time(row, "window_end"),
                        row.getString("item_code"),
                        row.getString("resident"),
                        data.phone(),
                        row.getString("provider"),
                        row.getString("staff")));
    }

    private Uni<List<Run>> tomorrow() {
        LocalDate day = time.today().plusDays(1);
        return pool.preparedQuery("""
                        select coalesce(p.name, '–') as provider, p.phone, s.name as street, sum(o.quantity) as meals,
                               min(o.window_start) as first
                        from orders.service_order o
                        join resident.street s on s.id = o.street_id
                        join catalogue.item i on i.code = o.item_code and i.unit = 'MEAL'
                          and i.valid_from = (select max(valid_from) from catalogue.item where code = o.item_code)
                        left join provider.provider p on p.id = o.provider_id
                        where o.window_start >= $1 and o.window_start < $2 and o.state not in ('CANCELLED', 'HELD')
                        group by p.name, p.phone, s.name order by first, street limit 500""")
                .execute(Tuple.of(utc(time.startOf(day)), utc(time.startOf(day.plusDays(1)))))
                .map(rows -> Rows.all(
                        rows,
                        row -> new Run(
                                row.getString("provider"),
                                row.getString("phone"),
                                row.getString("street"),
                                row.getLong("meals").intValue(),
                                Rows.time(row, "first"))));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
