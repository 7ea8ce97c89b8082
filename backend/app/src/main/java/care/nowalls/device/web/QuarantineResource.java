package care.nowalls.device.web;

import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.contract.provider.Page;
import care.nowalls.device.store.Quarantine;
import care.nowalls.shared.Cursor;
import care.nowalls.shared.DistrictTime;
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
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Messages that no codec understood or that came from nobody we know. */
@Path("/api/v1/quarantine")
@Tag(name = "devices")
@Produces(MediaType.APPLICATION_JSON)
public class QuarantineResource {

    private final Quarantine quarantine;

    @Inject
    public QuarantineResource(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    /**
     * @param id given by the gateway
     * @param receivedAt when it came
     * @param gateway which gateway keeps it
     * @param topic MQTT topic, or {@code http}
     * @param deviceId the device, when known
     * @param reason {@code malformed}, {@code unknown-type}, {@code unknown-device}, {@code unknown-topic} or {@code too-large}
     * @param detail one sentence
     * @param size bytes
     * @param sha256 hex hash of the whole payload
     * @param payload its first 2 KiB
     */
    public record QuarantineView(
            UUID id,
            OffsetDateTime receivedAt,
            String gateway,
            String topic,
            @Nullable UUID deviceId,
            String reason,
            String detail,
            int size,
            String sha256,
            String payload) {}

    @GET
    @Allowed(Action.QUARANTINE_READ)
    @Operation(summary = "Quarantine, newest first")
    public Uni<Page<QuarantineView>> quarantine(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor place = Cursor.of(cursor, limit);
        return quarantine
                .page(DeviceReading.key(place.after()), place.fetch())
                .map(rows -> place.page(rows, row -> row.getUUID("id").toString(), QuarantineResource::view));
    }

    private static QuarantineView view(Row row) {
        return new QuarantineView(
                row.getUUID("id"),
                Objects.requireNonNull(
                        DistrictTime.shown(row.getOffsetDateTime("received_at").toInstant())),
                row.getString("gateway"),
                row.getString("topic"),
                row.getUUID("device_id"),
                row.getString("reason"),
                row.getString("detail"),
                row.getInteger("size"),
                row.getString("sha256"),
                row.getString("payload"));
    }
}
