package care.nowalls.incident.store;

import care.nowalls.shared.SessionSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** Since when nobody at the desk is ready; one row that all nodes share, in the machine's time. */
@ApplicationScoped
public class DeskWatchRow {

    private static final String LOOK = """
            with desk as (
              select exists (select 1 from incident.presence where last_seen > ?1 and state = 'READY') as ready)
            update incident.desk_watch w
            set unready_since = case when desk.ready then null else coalesce(w.unready_since, ?2) end,
                told_at = case when desk.ready then null else w.told_at end
            from desk
            where desk.ready = (w.unready_since is not null)""";

    private static final String TELL =
            "update incident.desk_watch set told_at = ?2 where told_at is null and unready_since <= ?1";

    /** True for the one node that is to tell the leader: nobody has been ready for that long, and nobody told them yet. */
    public Uni<Boolean> leaderIsToBeTold(Instant wall, Duration gone) {
        Instant before = wall.minus(gone);
        return SessionSql.write(LOOK, before, wall)
                .chain(() -> SessionSql.write(TELL, before, wall))
                .map(count -> count == 1);
    }
}
