package care.nowalls.incident.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Which consoles are there, in the machine's own time. */
@ApplicationScoped
public class Presences {

    private final Pool pool;

    @Inject
    public Presences(Pool pool) {
        this.pool = pool;
    }

    public Uni<Void> heard(UUID console, UUID account, String username, String state, boolean sound, Instant at) {
        return pool.preparedQuery("""
                        insert into incident.presence (console, account_id, username, state, sound_unlocked, last_seen)
                        values ($1, $2, $3, $4, $5, $6)
                        on conflict (console) do update set account_id = $2, username = $3, state = $4,
                          sound_unlocked = $5, last_seen = $6""")
                .execute(Tuple.of(console, account, username, state, sound, utc(at)))
                .replaceWithVoid();
    }

    /** Only one's own console. */
    public Uni<Void> out(UUID console, UUID account, Instant at) {
        return pool.preparedQuery(
                        "update incident.presence set state = 'OUT', last_seen = $3 where console = $1 and account_id = $2")
                .execute(Tuple.of(console, account, utc(at)))
                .replaceWithVoid();
    }

    /** Consoles heard since. */
    public Uni<List<Row>> since(Instant since) {
        return pool.preparedQuery("""
                        select console, username, state, sound_unlocked, last_seen from incident.presence
                        where last_seen > $1 and state <> 'OUT' order by username""").execute(Tuple.of(utc(since))).map(Presences::rows);
    }

    /** Username of an account with a console that is ready or busy; empty when there is none. */
    public Uni<List<Row>> ready(UUID account, Instant since) {
        return pool.preparedQuery("""
                        select username from incident.presence
                        where account_id = $1 and last_seen > $2 and state in ('READY', 'BUSY') limit 1""").execute(Tuple.of(account, utc(since))).map(Presences::rows);
    }

    /**
     * Open incidents that need a look: their deadline is over, or their owner has gone – signed out, on break, or silent
     * for so long.
     */
    public Uni<List<UUID>> due(Instant now, Instant wall, Duration gone) {
        return pool.preparedQuery("""
                        select id from incident.incident where state <> 'RESOLVED' and next_deadline <= $1
                        union
                        select i.id from incident.incident i
                        where i.state in ('ACKNOWLEDGED', 'RESPONDING') and (""" + GONE + ") limit 200")
                .execute(Tuple.of(utc(now), utc(wall.minus(gone))))
                .map(Presences::rows)
                .map(rows -> rows.stream().map(row -> row.getUUID(0)).toList());
    }

    /** Whether the owner of this incident has gone. */
    public Uni<Boolean> ownerGone(UUID incident, Instant wall, Duration gone) {
        return pool.preparedQuery("""
                        select exists (select 1 from incident.incident i where i.id = $1
                          and i.state in ('ACKNOWLEDGED', 'RESPONDING') and (""" + GONE + ")) as gone")
                .execute(Tuple.of(incident, utc(wall.minus(gone))))
                .map(rows -> rows.iterator().next().getBoolean("gone"));
    }

    private static final String GONE = """
             not exists (select 1 from incident.presence p where p.account_id = i.owner_id
                           and p.last_seen > $2 and p.state in ('READY', 'BUSY'))
               and (i.owned_wall < $2 or exists (select 1 from incident.presence p where p.account_id = i.owner_id
                           and p.last_seen > i.owned_wall and p.state in ('BREAK', 'OUT')))""";

    private static List<Row> rows(Iterable<Row> found) {
        List<Row> rows = new ArrayList<>();
        found.forEach(rows::add);
        return rows;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
