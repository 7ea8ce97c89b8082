package care.nowalls.incident.nearby;

import care.nowalls.shared.GeoPoint;
import care.nowalls.visit.StaffPlace;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.geo.GeoSearchArgs;
import io.quarkus.redis.datasource.geo.GeoUnit;
import io.quarkus.redis.datasource.geo.GeoValue;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Where staff were seen last, in Redis: GEO set {@code nowalls:staff:geo} (WGS-84) and hash {@code nowalls:staff:seen}
 * ({@code <epoch milliseconds>/<1 while serving>}), by staff id, gone a day after the last sign of anybody. Rounded to
 * about 100 m. Never within a transaction.
 */
@ApplicationScoped
public class StaffPositions {

    private static final Logger LOG = Logger.getLogger(StaffPositions.class);
    private static final String GEO = "nowalls:staff:geo";
    private static final String SEEN = "nowalls:staff:seen";
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final double KILOMETRES = 30;
    private static final int MOST = 500;

    private final ReactiveRedisDataSource redis;

    @Inject
    public StaffPositions(ReactiveRedisDataSource redis) {
        this.redis = redis;
    }

    /** Never fails: what Redis does not hear, the database knows. */
    public Uni<Void> saw(StaffPlace place) {
        String id = place.staffId().toString();
        Uni<Void> written = redis.geo(String.class)
                .geoadd(GEO, place.point().lon(), place.point().lat(), id)
                .chain(() -> redis.hash(String.class).hset(SEEN, id, seen(place)))
                .chain(() -> redis.key().expire(GEO, KEPT))
                .chain(() -> redis.key().expire(SEEN, KEPT))
                .replaceWithVoid();
        return patient(written).onFailure().recoverWithNull();
    }

    /** By staff id, seen since then within 30 km; empty when Redis is away. */
    public Uni<Map<UUID, StaffPlace>> near(GeoPoint door, Instant since) {
        GeoSearchArgs<String> within = new GeoSearchArgs<String>()
                .fromCoordinate(door.lon(), door.lat())
                .byRadius(KILOMETRES, GeoUnit.KM)
                .ascending()
                .withCoordinates()
                .count(MOST);
        Uni<Map<UUID, StaffPlace>> found = redis.geo(String.class)
                .geosearch(GEO, within)
                .chain(values -> values.isEmpty() ? Uni.createFrom().item(Map.of()) : dated(values, since));
        return patient(found).onFailure().recoverWithItem(Map.of());
    }

    private Uni<Map<UUID, StaffPlace>> dated(List<GeoValue<String>> values, Instant since) {
        String[] ids = values.stream().map(GeoValue::member).toArray(String[]::new);
        return redis.hash(String.class).hmget(SEEN, ids).map(seen -> {
            Map<UUID, StaffPlace> places = new HashMap<>();
            for (GeoValue<String> value : values) {
                StaffPlace place = place(value, seen.get(value.member()));
                if (place != null && !place.at().isBefore(since)) {
                    places.put(place.staffId(), place);
                }
            }
            return places;
        });
    }

    private static String seen(StaffPlace place) {
        return place.at().toEpochMilli() + "/" + (place.serving() ? 1 : 0);
    }

    private static @Nullable StaffPlace place(GeoValue<String> value, @Nullable String seen) {
        if (seen == null || value.longitude().isEmpty() || value.latitude().isEmpty()) {
            return null;
        }
        int slash = seen.indexOf('/');
        return new StaffPlace(
                UUID.fromString(value.member()),
                new GeoPoint(value.latitude().getAsDouble(), value.longitude().getAsDouble()),
                Instant.ofEpochMilli(Long.parseLong(seen.substring(0, slash))),
                seen.endsWith("/1"));
    }

    private static <T> Uni<T> patient(Uni<T> asked) {
        return asked.ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .invoke(failure -> LOG.debugf("no positions in Redis: %s", failure.getMessage()));
    }
}
