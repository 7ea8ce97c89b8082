package care.nowalls.device;

import care.nowalls.shared.SessionSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which devices are silent or without power, and how many there are of what they have in common. In the current session. */
@ApplicationScoped
public class DownDevices {

    private static final String DOWN = """
            select d.id, d.resident_id, d.dwelling_id, d.street_id, d.street_name, d.building_index, d.gateway, d.carrier,
                   d.model, least(case when d.online = false then d.online_at end, p.opened_at) as since
            from device.device d
            left join device.task p on p.device_id = d.id and p.kind = 'power_lost' and p.closed_at is null
            where d.state = 'INSTALLED'
              and ((d.online = false and d.online_at >= ?1) or p.opened_at >= ?1)
              and not exists (select 1 from device.task f where f.device_id = d.id and f.closed_at is null
                              and f.folded_into is not null)
            order by d.id limit ?2""";

    private static final String SIZES = """
            select 'STREET', cast(street_id as text), count(*) from device.device
             where state = 'INSTALLED' and online is not null and street_id is not null group by 2
            union all select 'BUILDING', building_index, count(*) from device.device
             where state = 'INSTALLED' and online is not null and building_index is not null group by 2
            union all select 'GATEWAY', gateway, count(*) from device.device
             where state = 'INSTALLED' and online is not null and gateway is not null group by 2
            union all select 'CARRIER', carrier, count(*) from device.device
             where state = 'INSTALLED' and online is not null and carrier is not null group by 2
            union all select 'MODEL', model, count(*) from device.device
             where state = 'INSTALLED' and online is not null and model is not null group by 2""";

    private static final String STILL = """
            select d.id from device.device d where d.id = any(cast(?1 as uuid[])) and d.state = 'INSTALLED'
              and (d.online = false or exists (select 1 from device.task p where p.device_id = d.id
                   and p.kind = 'power_lost' and p.closed_at is null))""";

    /**
     * A device that went silent or lost power.
     *
     * @param id of the device
     * @param residentId whose
     * @param dwellingId where it hangs
     * @param streetId street
     * @param streetName its name
     * @param building blind index of the building
     * @param gateway through which it speaks
     * @param carrier whose network its SIM is in
     * @param model the maker's name for its type
     * @param since when
     */
    public record Down(
            UUID id,
            @Nullable UUID residentId,
            @Nullable UUID dwellingId,
            @Nullable UUID streetId,
            @Nullable String streetName,
            @Nullable String building,
            @Nullable String gateway,
            @Nullable String carrier,
            @Nullable String model,
            Instant since) {}

    /**
     * How many installed devices that were ever heard have something in common.
     *
     * @param dimension {@code STREET}, {@code BUILDING}, {@code GATEWAY}, {@code CARRIER} or {@code MODEL}
     * @param key what they have in common
     * @param devices how many
     */
    public record Size(String dimension, String key, int devices) {}

    /** Down since then at the earliest, and not yet part of an area event. */
    public Uni<List<Down>> since(Instant from, int most) {
        return SessionSql.rows(DOWN, from, most)
                .map(rows -> rows.stream().map(DownDevices::down).toList());
    }

    public Uni<List<Size>> sizes() {
        return SessionSql.rows(SIZES)
                .map(rows -> rows.stream()
                        .map(row -> new Size((String) row[0], (String) row[1], ((Number) row[2]).intValue()))
                        .toList());
    }

    /** Those of the devices that are still silent or without power. */
    public Uni<List<UUID>> still(List<UUID> devices) {
        return SessionSql.column(UUID.class, STILL, (Object) devices.toArray(UUID[]::new));
    }

    private static Down down(Object[] row) {
        return new Down(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                (UUID) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                row[9] instanceof OffsetDateTime time ? time.toInstant() : (Instant) row[9]);
    }
}
