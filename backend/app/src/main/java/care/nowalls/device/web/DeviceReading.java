package care.nowalls.device.web;

import care.nowalls.contract.provider.Page;
import care.nowalls.contract.signal.SignalType;
import care.nowalls.device.Presses;
import care.nowalls.device.store.DeviceList;
import care.nowalls.device.store.LastSeen;
import care.nowalls.device.store.SimSeals;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Cursor;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Refused;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts the registry's row and the live sign of life together. */
@ApplicationScoped
public class DeviceReading {

    private static final UUID NOWHERE = new UUID(0, 0);

    private final DeviceList list;
    private final LastSeen lastSeen;
    private final SimSeals sims;
    private final DistrictTime time;

    @Inject
    public DeviceReading(DeviceList list, LastSeen lastSeen, SimSeals sims, DistrictTime time) {
        this.list = list;
        this.lastSeen = lastSeen;
        this.sims = sims;
        this.time = time;
    }

    Uni<Page<DeviceView>> page(DeviceList.Wanted wanted, Cursor cursor) {
        return list.page(wanted, key(cursor.after()), cursor.fetch())
                .map(rows -> cursor.page(rows, row -> row.getUUID("id").toString(), this::view))
                .chain(page -> seen(page.items()).map(items -> new Page<>(items, page.next())));
    }

    /** 404 when absent or out of reach. */
    Uni<DeviceView> one(UUID id, @Nullable UUID street) {
        return list.one(id, street)
                .map(rows -> rows.stream().map(this::view).toList())
                .chain(this::seen)
                .map(views -> views.stream().findFirst().orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND)));
    }

    private Uni<List<DeviceView>> seen(List<DeviceView> views) {
        return lastSeen.of(views.stream().map(DeviceView::id).toList())
                .map(signs -> views.stream().map(view -> with(view, signs)).toList());
    }

    private static DeviceView with(DeviceView view, Map<UUID, LastSeen.Sign> signs) {
        LastSeen.Sign sign = signs.get(view.id());
        return sign == null ? view : view.seen(DistrictTime.shown(sign.at()), sign.battery());
    }

    private DeviceView view(Row row) {
        OffsetDateTime test = row.getOffsetDateTime("test_until");
        boolean testing = test != null && test.toInstant().isAfter(time.now());
        UUID id = row.getUUID("id");
        return new DeviceView(
                id,
                id,
                row.getString("kind"),
                row.getString("codec"),
                row.getString("external_id"),
                row.getString("state"),
                row.getUUID("resident_id"),
                row.getString("resident_name"),
                row.getUUID("dwelling_id"),
                row.getUUID("centre_id"),
                row.getUUID("street_id"),
                row.getString("street_name"),
                row.getBoolean("online"),
                shown(row.getOffsetDateTime("last_seen")),
                row.getInteger("battery"),
                row.getInteger("heartbeat_seconds"),
                testing ? shown(test) : null,
                row.getString("room"),
                shown(row.getOffsetDateTime("installed_at")),
                shown(row.getOffsetDateTime("last_test_at")),
                equipment(row),
                presses(row),
                List.of(row.getArrayOfStrings("tasks")));
    }

    private DeviceView.EquipmentView equipment(Row row) {
        Buffer sim = row.getBuffer("sim_sealed");
        return new DeviceView.EquipmentView(
                row.getString("model"),
                row.getString("firmware"),
                sim == null ? null : sims.masked(row.getUUID("id"), sim.getBytes()),
                row.getString("carrier"),
                row.getString("gateway"),
                row.getString("installer"),
                row.getLocalDate("battery_changed_on"));
    }

    private static DeviceView.PressesView presses(Row row) {
        Presses usual = Presses.usualFor(row.getString("kind"));
        return new DeviceView.PressesView(
                or(row.getString("press_short"), usual.shortPress()),
                or(row.getString("press_long"), usual.longPress()),
                or(row.getString("press_double"), usual.doublePress()));
    }

    private static String or(@Nullable String stored, SignalType usual) {
        return stored == null ? usual.wire() : stored;
    }

    static @Nullable OffsetDateTime shown(@Nullable OffsetDateTime at) {
        Instant instant = at == null ? null : at.toInstant();
        return DistrictTime.shown(instant);
    }

    /** The street asked for, within the one that is reached; nothing is found when they differ. */
    static @Nullable UUID narrowed(@Nullable UUID reached, @Nullable UUID asked) {
        if (reached == null || asked == null || reached.equals(asked)) {
            return asked == null ? reached : asked;
        }
        return NOWHERE;
    }

    static @Nullable UUID key(@Nullable String after) {
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw new Refused(CommonRefusal.INVALID_CURSOR);
        }
    }
}
