package care.nowalls.visit.store;

import care.nowalls.contract.provider.Position;
import care.nowalls.shared.Datum;
import care.nowalls.shared.GeoPoint;
import care.nowalls.shared.SessionSql;
import care.nowalls.shared.Vault;
import care.nowalls.visit.StaffPlace;
import care.nowalls.visit.model.Visit;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Positions of the last evidence of staff, opened; in the current session. */
@ApplicationScoped
public class LastPlaces {

    private static final Logger LOG = Logger.getLogger(LastPlaces.class);
    /** One step of an index for each person. */
    static final String LAST = """
            select v.id, s.id as staff, v.check_in_at, v.check_in_sealed, v.check_out_at, v.check_out_sealed
            from unnest(cast(cast(?1 as text[]) as uuid[])) s(id)
            cross join lateral (
              select * from visit.visit where staff_id = s.id and check_in_at >= ?2
              order by check_in_at desc limit 1) v""";

    private final Vault vault;
    private final ObjectMapper json;

    @Inject
    public LastPlaces(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    /** Of each whose last visit since then said where they were. */
    public Uni<List<StaffPlace>> of(List<UUID> staff, Instant since) {
        String[] ids = staff.stream().map(UUID::toString).toArray(String[]::new);
        return SessionSql.rows(LAST, ids, since)
                .map(rows -> rows.stream().flatMap(this::place).toList());
    }

    private Stream<StaffPlace> place(Object[] row) {
        UUID visit = (UUID) row[0];
        UUID staff = (UUID) row[1];
        Optional<GeoPoint> in = point((byte[]) row[3], Visit.CHECK_IN_COLUMN, visit);
        if (row[4] == null) {
            return in.map(point -> new StaffPlace(staff, point, instant(row[2]), true)).stream();
        }
        return point((byte[]) row[5], Visit.CHECK_OUT_COLUMN, visit)
                .or(() -> in)
                .map(point -> new StaffPlace(staff, point, instant(row[4]), false))
                .stream();
    }

    /** Who cannot be located is not lost for that: they count as being at their base. */
    private Optional<GeoPoint> point(byte @Nullable [] sealed, String column, UUID visit) {
        try {
            String said = vault.open(sealed, column, visit);
            JsonNode at = said == null ? null : json.readTree(said).get("position");
            if (at == null || at.isNull()) {
                return Optional.empty();
            }
            Position position = json.treeToValue(at, Position.class);
            Datum datum = position.datum() == null ? Datum.WGS84 : Datum.valueOf(position.datum());
            return Optional.of(GeoPoint.of(position.lat(), position.lon(), datum));
        } catch (JsonProcessingException | IllegalStateException | IllegalArgumentException e) {
            LOG.warnf("visit %s does not tell where: %s", visit, e.getMessage());
            return Optional.empty();
        }
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }
}
