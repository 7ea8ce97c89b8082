package care.nowalls.area.web;

import care.nowalls.area.AreaState;
import care.nowalls.area.CallResult;
import care.nowalls.area.Dimension;
import care.nowalls.area.model.Risk;
import care.nowalls.shared.DistrictTime;
import io.vertx.mutiny.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Area events as they are shown. */
public final class AreaViews {

    private AreaViews() {}

    /**
     * @param id of the event
     * @param dimension what its devices have in common
     * @param label street, building, gateway, carrier or model by name
     * @param streetId when it lies in one street
     * @param state OPEN, ENDED or REVIEWED
     * @param openedAt when so many were down
     * @param endedAt when too few were down
     * @param reviewAt when it is asked who did not come back
     * @param ofDevices how many have it in common
     * @param devices how many went down
     * @param down how many are not back
     * @param residents how many people are concerned
     * @param called how many of them were called
     */
    public record AreaEventView(
            UUID id,
            Dimension dimension,
            @Nullable String label,
            @Nullable UUID streetId,
            AreaState state,
            OffsetDateTime openedAt,
            @Nullable OffsetDateTime endedAt,
            @Nullable OffsetDateTime reviewAt,
            int ofDevices,
            int devices,
            int down,
            int residents,
            int called) {}

    /**
     * @param residentId who
     * @param name their name
     * @param streetName street
     * @param risk 0 to 15: the higher, the sooner
     * @param machine lives by a machine that needs mains power
     * @param alone lives alone
     * @param dependent ability level 3 or 4
     * @param noMobile no mobile number is known
     * @param down whether a device of theirs is not back
     * @param calledAt last call
     * @param calledBy by whom
     * @param result what it found
     * @param note words
     */
    public record CallListEntry(
            UUID residentId,
            String name,
            String streetName,
            int risk,
            boolean machine,
            boolean alone,
            boolean dependent,
            boolean noMobile,
            boolean down,
            @Nullable OffsetDateTime calledAt,
            @Nullable String calledBy,
            @Nullable CallResult result,
            @Nullable String note) {}

    /**
     * @param deviceId which
     * @param kind what it is
     * @param residentId whose
     * @param residentName their name
     * @param streetName street
     * @param downSince when it went down
     * @param backAt when it was back
     * @param notBack true: was not back when the event was reviewed
     */
    public record AreaDevice(
            UUID deviceId,
            String kind,
            @Nullable UUID residentId,
            @Nullable String residentName,
            @Nullable String streetName,
            OffsetDateTime downSince,
            @Nullable OffsetDateTime backAt,
            boolean notBack) {}

    static AreaEventView event(Row row, @Nullable String label) {
        return new AreaEventView(
                id(row, "id"),
                Dimension.valueOf(row.getString("dimension")),
                label,
                row.getUUID("street_id"),
                AreaState.valueOf(row.getString("state")),
                Objects.requireNonNull(shown(row, "opened_at")),
                shown(row, "ended_at"),
                shown(row, "review_at"),
                row.getInteger("of_devices"),
                Math.toIntExact(row.getLong("devices")),
                Math.toIntExact(row.getLong("down")),
                Math.toIntExact(row.getLong("residents")),
                Math.toIntExact(row.getLong("called")));
    }

    static CallListEntry entry(Row row) {
        int risk = row.getInteger("risk");
        String result = row.getString("result");
        return new CallListEntry(
                id(row, "resident_id"),
                row.getString("name"),
                row.getString("street_name"),
                risk,
                Risk.machine(risk),
                Risk.alone(risk),
                Risk.dependent(risk),
                Risk.withoutMobile(risk),
                row.getBoolean("down"),
                shown(row, "at"),
                row.getString("by_name"),
                result == null ? null : CallResult.valueOf(result),
                row.getString("note"));
    }

    static AreaDevice device(Row row) {
        return new AreaDevice(
                id(row, "device_id"),
                row.getString("kind"),
                row.getUUID("resident_id"),
                row.getString("resident_name"),
                row.getString("street_name"),
                Objects.requireNonNull(shown(row, "down_since")),
                shown(row, "back_at"),
                row.getBoolean("not_back"));
    }

    static UUID id(Row row, String column) {
        return Objects.requireNonNull(row.getUUID(column));
    }

    private static @Nullable OffsetDateTime shown(Row row, String column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : DistrictTime.shown(at.toInstant());
    }
}
