package care.nowalls.notify.store;

import care.nowalls.notify.Channel;
import care.nowalls.notify.model.ChannelSettings;
import care.nowalls.shared.Ids;
import care.nowalls.shared.SessionSql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How each channel is reached. */
@ApplicationScoped
public class ChannelStore {

    private static final String SELECT =
            "select id, enabled, settings, secret_sealed, changed_at, changed_by from notify.channel where channel = ";

    private final Pool pool;
    private final DeliverySeals seals;
    private final Ids ids;
    private final ObjectMapper json;

    @Inject
    ChannelStore(Pool pool, DeliverySeals seals, Ids ids, ObjectMapper json) {
        this.pool = pool;
        this.seals = seals;
        this.ids = ids;
        this.json = json;
    }

    /**
     * A channel as it is kept.
     *
     * @param id of its row
     * @param enabled false: nothing is sent
     * @param settings how it is reached
     * @param secret opened, or null; also when it cannot be decrypted
     * @param secretSet whether one is kept
     * @param changedAt when last
     * @param changedBy by whom
     */
    public record Kept(
            UUID id,
            boolean enabled,
            ChannelSettings settings,
            @Nullable String secret,
            boolean secretSet,
            Instant changedAt,
            String changedBy) {

        @Override
        public String toString() {
            return "channel " + id;
        }
    }

    /** In the current session; null when nobody has set it up. */
    public Uni<@Nullable Kept> inSession(Channel channel) {
        return SessionSql.rows(SELECT + "?1", channel.name())
                .map(rows -> rows.isEmpty() ? null : kept(rows.getFirst()));
    }

    /** Outside of a session, for an attempt. */
    public Uni<@Nullable Kept> now(Channel channel) {
        return pool.preparedQuery(SELECT + "$1")
                .execute(Tuple.of(channel.name()))
                .map(rows -> rows.rowCount() == 0
                        ? null
                        : kept(columns(rows.iterator().next())));
    }

    /**
     * Keeps it.
     *
     * @param secret the new one; null keeps the one there is
     */
    public Uni<Void> keep(
            Channel channel, boolean enabled, ChannelSettings settings, @Nullable String secret, Change change) {
        return SessionSql.column(UUID.class, "select id from notify.channel where channel = ?1", channel.name())
                .map(known -> known.isEmpty() ? ids.next() : known.getFirst())
                .chain(id -> SessionSql.write(
                        """
                                insert into notify.channel
                                  (channel, id, enabled, settings, secret_sealed, changed_at, changed_by)
                                values (?1, ?2, ?3, ?4, cast(?5 as bytea), ?6, ?7)
                                on conflict (channel) do update set enabled = excluded.enabled,
                                  settings = excluded.settings, changed_at = excluded.changed_at,
                                  changed_by = excluded.changed_by,
                                  secret_sealed = coalesce(excluded.secret_sealed, notify.channel.secret_sealed)""",
                        channel.name(),
                        id,
                        enabled,
                        write(settings),
                        seals.secret(id, secret),
                        change.at(),
                        change.by()))
                .replaceWithVoid();
    }

    /**
     * @param at when
     * @param by username
     */
    public record Change(Instant at, String by) {}

    private Kept kept(Object[] row) {
        UUID id = (UUID) row[0];
        byte[] sealed = (byte[]) row[3];
        return new Kept(
                id,
                (Boolean) row[1],
                read((String) row[2]),
                opened(id, sealed),
                sealed != null,
                instant(row[4]),
                (String) row[5]);
    }

    private static Object[] columns(Row row) {
        return new Object[] {
            row.getUUID("id"),
            row.getBoolean("enabled"),
            row.getString("settings"),
            row.getBuffer("secret_sealed") == null
                    ? null
                    : row.getBuffer("secret_sealed").getBytes(),
            row.getOffsetDateTime("changed_at"),
            row.getString("changed_by")
        };
    }

    private @Nullable String opened(UUID id, byte @Nullable [] sealed) {
        try {
            return seals.secret(id, sealed);
        } catch (IllegalStateException e) {
            return null;
        }
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }

    private ChannelSettings read(String text) {
        try {
            return json.readValue(text, ChannelSettings.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(ChannelSettings settings) {
        try {
            return json.writeValueAsString(settings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
