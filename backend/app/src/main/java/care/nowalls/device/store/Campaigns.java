package care.nowalls.device.store;

import care.nowalls.shared.SessionSql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Test-call campaigns: who is to be tested stands in rows from the day it is planned. */
@ApplicationScoped
public class Campaigns {

    private static final String COLUMNS = """
            select c.id, c.title, c.street_id, c.starts_on, c.ends_on, c.created_at, c.created_by, c.closed_at,
                   count(t.device_id) as planned, count(t.tested_at) as tested,
                   count(*) filter (where t.tested_at is null and t.follow_up is not null) as followed_up
            from device.campaign c left join device.campaign_target t on t.campaign_id = c.id
            """;

    private final Pool pool;

    @Inject
    public Campaigns(Pool pool) {
        this.pool = pool;
    }

    /**
     * A campaign to be written.
     *
     * @param id of the campaign
     * @param title for people
     * @param streetId only there, or everywhere when null
     * @param from first day
     * @param to last day
     * @param monthly such as {@code 2026-12} for the one that is planned by itself
     */
    public record Draft(
            UUID id,
            String title,
            @Nullable UUID streetId,
            LocalDate from,
            LocalDate to,
            @Nullable String monthly) {}

    /** How many devices are to be tested; 0 also when this month's stands already. In the current session. */
    public Uni<Integer> plan(Draft draft, Instant at, String by) {
        return SessionSql.write(
                        """
                        insert into device.campaign (id, title, street_id, starts_on, ends_on, created_at, created_by, monthly)
                        values (?1, ?2, cast(?3 as uuid), ?4, ?5, ?6, ?7, cast(?8 as text)) on conflict (monthly) do nothing""",
                        draft.id(),
                        draft.title(),
                        draft.streetId(),
                        draft.from(),
                        draft.to(),
                        at,
                        by,
                        draft.monthly())
                .chain(() -> SessionSql.write("""
                        insert into device.campaign_target (campaign_id, device_id)
                        select c.id, d.id from device.campaign c, device.device d
                        where c.id = ?1 and d.state = 'INSTALLED' and (c.street_id is null or d.street_id = c.street_id)
                          and d.kind in ('SOS_BUTTON', 'PENDANT', 'PULL_CORD', 'FALL_DETECTOR')""", draft.id()));
    }

    /** Ticks the device off in every campaign that runs on that day. In the current session. */
    public Uni<Void> tested(UUID device, Instant at, LocalDate day) {
        return SessionSql.write("""
                        update device.campaign_target t set tested_at = ?2 from device.campaign c
                        where t.device_id = ?1 and t.tested_at is null and c.id = t.campaign_id and c.closed_at is null
                          and c.starts_on <= ?3 and c.ends_on >= ?3""", device, at, day).replaceWithVoid();
    }

    /** Whether it is closed; empty when there is none. In the current session, locked. */
    public Uni<List<Boolean>> closed(UUID id) {
        return SessionSql.column(
                Boolean.class, "select closed_at is not null from device.campaign where id = ?1 for update", id);
    }

    public Uni<Integer> close(UUID id, Instant at) {
        return SessionSql.write("update device.campaign set closed_at = ?2 where id = ?1", id, at);
    }

    /** How many rows it concerned. In the current session. */
    public Uni<Integer> followUp(UUID campaign, UUID device, FollowUp done) {
        return SessionSql.write("""
                update device.campaign_target
                set follow_up = ?3, follow_up_at = ?4, follow_up_by = ?5, note = cast(?6 as text)
                where campaign_id = ?1 and device_id = ?2""", campaign, device, done.result(), done.at(), done.by(), done.note());
    }

    /**
     * What was done about a device that was not tested.
     *
     * @param result in one word
     * @param at when
     * @param by whom
     * @param note words
     */
    public record FollowUp(
            String result, Instant at, String by, @Nullable String note) {}

    public Uni<List<Row>> page(@Nullable UUID before, int fetch) {
        return pool.preparedQuery(
                        COLUMNS + "where ($1::uuid is null or c.id < $1) group by c.id order by c.id desc limit $2")
                .execute(Tuple.of(before, fetch))
                .map(DeviceList::rows);
    }

    /** One row or none. */
    public Uni<List<Row>> one(UUID id) {
        return pool.preparedQuery(COLUMNS + "where c.id = $1 group by c.id")
                .execute(Tuple.of(id))
                .map(DeviceList::rows);
    }

    /** Progress street by street. */
    public Uni<List<Row>> streets(UUID id) {
        return pool.preparedQuery("""
                        select d.street_id, min(d.street_name) as street_name, count(*) as planned,
                               count(t.tested_at) as tested
                        from device.campaign_target t join device.device d on d.id = t.device_id
                        where t.campaign_id = $1 group by d.street_id order by 2 nulls last""").execute(Tuple.of(id)).map(DeviceList::rows);
    }

    public Uni<List<Row>> targets(UUID id, @Nullable Boolean tested, @Nullable UUID after, int fetch) {
        return pool.preparedQuery("""
                        select t.device_id, d.kind, d.resident_id, d.resident_name, d.street_name, d.online, t.tested_at,
                               t.follow_up, t.follow_up_at, t.follow_up_by, t.note
                        from device.campaign_target t join device.device d on d.id = t.device_id
                        where t.campaign_id = $1 and ($2::boolean is null or (t.tested_at is not null) = $2)
                          and ($3::uuid is null or t.device_id > $3)
                        order by t.device_id limit $4""")
                .execute(Tuple.of(id, tested, after, fetch))
                .map(DeviceList::rows);
    }
}
