package care.nowalls.incident.store;

import care.nowalls.incident.model.Operator;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Which rows the screens of the desk have shown first. On the main pool: it takes no connection of the alarm lane. */
@ApplicationScoped
public class ShownRows {

    private static final String NOTE = """
            insert into incident.shown (incident_id, signals, at, by_id, by_name, console)
            select i.id, u.signals, $3, $4, $5, $6
            from (select distinct r.id, r.signals from unnest($1::uuid[], $2::integer[]) as r(id, signals)) u
            join incident.incident i on i.id = u.id and u.signals <= i.signals
            order by i.id, u.signals
            on conflict do nothing""";

    private final Pool pool;

    @Inject
    public ShownRows(Pool pool) {
        this.pool = pool;
    }

    /**
     * A row as it stood on a screen.
     *
     * @param incident of the row
     * @param signals how many it showed
     */
    public record Shown(UUID incident, int signals) {}

    /** The first report of each counts; what does not exist is passed over. */
    public Uni<Void> note(List<Shown> rows, Operator by, UUID console, Instant at) {
        Tuple values = Tuple.tuple()
                .addArrayOfUUID(rows.stream().map(Shown::incident).toArray(UUID[]::new))
                .addArrayOfInteger(rows.stream().map(Shown::signals).toArray(Integer[]::new))
                .addOffsetDateTime(at.atOffset(ZoneOffset.UTC))
                .addUUID(by.id())
                .addString(by.name())
                .addUUID(console);
        return pool.preparedQuery(NOTE).execute(values).replaceWithVoid();
    }
}
