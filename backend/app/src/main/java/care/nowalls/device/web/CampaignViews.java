package care.nowalls.device.web;

import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Campaigns as they are shown. */
public final class CampaignViews {

    private CampaignViews() {}

    /**
     * @param id of the campaign
     * @param title for people
     * @param streetId only there, or everywhere when null
     * @param from first day
     * @param to last day
     * @param createdBy who planned it
     * @param closedAt when it was ended, null while it runs
     * @param planned how many devices are to be tested
     * @param tested how many were, with name and address confirmed
     * @param followedUp of those not tested, about how many something was done
     * @param streets the same street by street; empty in lists
     */
    public record CampaignView(
            UUID id,
            String title,
            @Nullable UUID streetId,
            LocalDate from,
            LocalDate to,
            String createdBy,
            @Nullable OffsetDateTime closedAt,
            int planned,
            int tested,
            int followedUp,
            List<StreetProgress> streets) {}

    /**
     * @param streetName street, null for devices that are nowhere
     * @param planned devices
     * @param tested devices
     */
    public record StreetProgress(@Nullable String streetName, int planned, int tested) {}

    /**
     * @param deviceId which
     * @param kind what it is
     * @param residentId whose
     * @param residentName their name
     * @param streetName street
     * @param online null while it never reported
     * @param testedAt when it was tested
     * @param followUp what was done about it
     * @param followUpAt when
     * @param followUpBy by whom
     * @param note words
     */
    public record TargetView(
            UUID deviceId,
            String kind,
            @Nullable UUID residentId,
            @Nullable String residentName,
            @Nullable String streetName,
            @Nullable Boolean online,
            @Nullable OffsetDateTime testedAt,
            @Nullable String followUp,
            @Nullable OffsetDateTime followUpAt,
            @Nullable String followUpBy,
            @Nullable String note) {}

    static CampaignView campaign(Row row, List<Row> streets) {
        return new CampaignView(
                Objects.requireNonNull(row.getUUID("id")),
                row.getString("title"),
                row.getUUID("street_id"),
                row.getLocalDate("starts_on"),
                row.getLocalDate("ends_on"),
                row.getString("created_by"),
                DeviceReading.shown(row.getOffsetDateTime("closed_at")),
                Math.toIntExact(row.getLong("planned")),
                Math.toIntExact(row.getLong("tested")),
                Math.toIntExact(row.getLong("followed_up")),
                streets.stream().map(CampaignViews::street).toList());
    }

    static TargetView target(Row row) {
        return new TargetView(
                Objects.requireNonNull(row.getUUID("device_id")),
                row.getString("kind"),
                row.getUUID("resident_id"),
                row.getString("resident_name"),
                row.getString("street_name"),
                row.getBoolean("online"),
                DeviceReading.shown(row.getOffsetDateTime("tested_at")),
                row.getString("follow_up"),
                DeviceReading.shown(row.getOffsetDateTime("follow_up_at")),
                row.getString("follow_up_by"),
                row.getString("note"));
    }

    private static StreetProgress street(Row row) {
        return new StreetProgress(
                row.getString("street_name"),
                Math.toIntExact(row.getLong("planned")),
                Math.toIntExact(row.getLong("tested")));
    }
}
