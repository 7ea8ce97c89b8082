package care.nowalls.device.web;

import care.nowalls.account.Access;
import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.contract.provider.Page;
import care.nowalls.device.store.BatteryRound;
import care.nowalls.resident.Building;
import care.nowalls.resident.Dwellings;
import care.nowalls.shared.Cursor;
import care.nowalls.shared.DistrictTime;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Batteries to be changed, as one route from building to building. */
@Path("/api/v1/battery-round")
@Tag(name = "devices")
@Produces(MediaType.APPLICATION_JSON)
public class BatteryRoundResource {

    private final BatteryRound round;
    private final Dwellings dwellings;
    private final DistrictTime time;
    private final Access access;

    @Inject
    public BatteryRoundResource(BatteryRound round, Dwellings dwellings, DistrictTime time, Access access) {
        this.round = round;
        this.dwellings = dwellings;
        this.time = time;
        this.access = access;
    }

    /**
     * @param building its address without door; null for a centre
     * @param streetName street
     * @param devices whose battery is due, by name
     */
    public record RoundStop(
            @Nullable String building, @Nullable String streetName, List<RoundDevice> devices) {}

    /**
     * @param id of the device
     * @param kind what it is
     * @param model the maker's name for its type: which spare to carry
     * @param residentId whose
     * @param residentName their name
     * @param room of the dwelling or centre
     * @param battery percent
     * @param batteryChangedOn last change that was written down
     */
    public record RoundDevice(
            UUID id,
            String kind,
            @Nullable String model,
            @Nullable UUID residentId,
            @Nullable String residentName,
            @Nullable String room,
            @Nullable Integer battery,
            @Nullable LocalDate batteryChangedOn) {}

    @GET
    @Allowed(Action.DEVICE_ROUND)
    @Operation(
            summary = "Batteries of at most 30 %, or older than so many months, by building",
            description = "limit counts buildings; all due devices of a building come together")
    public Uni<Page<RoundStop>> round(
            @QueryParam("months") @DefaultValue("24") @Min(1) @Max(120) int months,
            @QueryParam("streetId") @Nullable UUID streetId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor place = Cursor.of(cursor, limit);
        UUID street = DeviceReading.narrowed(access.scope(Action.DEVICE_ROUND).street(), streetId);
        return round.page(street, time.today().minusMonths(months), place.after(), place.fetch())
                .map(BatteryRoundResource::buildings)
                .map(stops -> place.page(stops, stop -> stop.getFirst().getString("building"), stop -> stop))
                .chain(page -> Multi.createFrom()
                        .iterable(page.items())
                        .onItem()
                        .transformToUniAndConcatenate(this::stop)
                        .collect()
                        .asList()
                        .map(stops -> new Page<>(stops, page.next())));
    }

    private static List<List<Row>> buildings(List<Row> rows) {
        Map<String, List<Row>> stops = new LinkedHashMap<>();
        for (Row row : rows) {
            stops.computeIfAbsent(row.getString("building"), key -> new ArrayList<>())
                    .add(row);
        }
        return List.copyOf(stops.values());
    }

    private Uni<RoundStop> stop(List<Row> rows) {
        Row first = rows.getFirst();
        UUID dwelling = first.getUUID("dwelling_id");
        List<RoundDevice> devices =
                rows.stream().map(BatteryRoundResource::device).toList();
        String street = first.getString("street_name");
        return dwelling == null
                ? Uni.createFrom().item(new RoundStop(null, street, devices))
                : dwellings.building(dwelling).map(Building::name).map(name -> new RoundStop(name, street, devices));
    }

    private static RoundDevice device(Row row) {
        return new RoundDevice(
                Objects.requireNonNull(row.getUUID("id")),
                row.getString("kind"),
                row.getString("model"),
                row.getUUID("resident_id"),
                row.getString("resident_name"),
                row.getString("room"),
                row.getInteger("battery"),
                row.getLocalDate("battery_changed_on"));
    }
}
