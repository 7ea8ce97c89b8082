package care.nowalls.device.web;

import care.nowalls.account.Access;
import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.contract.provider.Page;
import care.nowalls.device.Contradictions;
import care.nowalls.device.Devices;
import care.nowalls.device.Site;
import care.nowalls.device.VoiceTests;
import care.nowalls.device.store.DevicePast;
import care.nowalls.shared.Command;
import care.nowalls.shared.Cursor;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** What is done to a device over its life, and what was done. */
@Path("/api/v1/devices/{id}")
@Tag(name = "devices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeviceWorkResource {

    private final Devices devices;
    private final VoiceTests tests;
    private final Contradictions contradictions;
    private final DeviceReading reading;
    private final DevicePast past;
    private final Access access;

    @Inject
    public DeviceWorkResource(
            Devices devices,
            VoiceTests tests,
            Contradictions contradictions,
            DeviceReading reading,
            DevicePast past,
            Access access) {
        this.devices = devices;
        this.tests = tests;
        this.contradictions = contradictions;
        this.reading = reading;
        this.past = past;
        this.access = access;
    }

    /**
     * @param id of the line
     * @param at when
     * @param by who
     * @param action what was done, such as {@code INSTALL}, or {@code VOICE_TEST}
     * @param fromState state before
     * @param toState state after
     * @param note words
     */
    public record DeviceHistoryEntry(
            UUID id,
            OffsetDateTime at,
            String by,
            String action,
            @Nullable String fromState,
            @Nullable String toState,
            @Nullable String note) {}

    /**
     * @param counted whether name and address were both confirmed
     */
    public record VoiceTestResult(boolean counted) {}

    @POST
    @Path("install")
    @Command
    @Allowed(Action.DEVICE_WRITE)
    @ResponseStatus(204)
    @Operation(
            summary = "Put a device in its place, or in another one",
            description = "Installation ends with a voice test. 404, 409 device-retired, 422 place-needed,"
                    + " one-place-only, unknown-resident, device-dwelling-unknown, device-centre-unknown")
    public Uni<Void> install(@PathParam("id") UUID id, @Valid @NotNull DeviceBodies.InstallDevice body) {
        Site site = new Site(body.residentId(), body.dwellingId(), body.centreId(), body.room());
        return devices.install(id, site, body.installer());
    }

    @POST
    @Path("particulars")
    @Command
    @Allowed(Action.DEVICE_WRITE)
    @ResponseStatus(204)
    @Operation(
            summary = "Change profile and particulars",
            description = "What is absent stays. 404, 409 device-retired, 422 press-means-nothing, sim-invalid")
    public Uni<Void> change(@PathParam("id") UUID id, @Valid @NotNull DeviceBodies.ChangeDevice body) {
        return devices.change(id, body.heartbeatSeconds(), DeviceBodies.particulars(body.equipment(), body.presses()));
    }

    @POST
    @Path("tests")
    @Command
    @Allowed(Action.DEVICE_WRITE)
    @ResponseStatus(201)
    @Operation(
            summary = "Record a voice test",
            description = "Counts only when name and address were both confirmed. 404, 409 device-retired")
    public Uni<VoiceTestResult> tested(@PathParam("id") UUID id, @Valid @NotNull DeviceBodies.VoiceTest body) {
        return tests.record(id, new VoiceTests.Heard(body.nameConfirmed(), body.addressConfirmed(), body.note()))
                .map(VoiceTestResult::new);
    }

    @POST
    @Path("not-swapped")
    @Command
    @Allowed(Action.DEVICE_WRITE)
    @ResponseStatus(204)
    @Operation(
            summary = "Somebody has looked: this device is where it belongs",
            description = "It leaves the list SWAPPED until the next contradiction. 404")
    public Uni<Void> notSwapped(@PathParam("id") UUID id) {
        return reading.one(id, access.scope(Action.DEVICE_WRITE).street()).chain(found -> contradictions.settle(id));
    }

    @GET
    @Path("history")
    @Allowed(Action.DEVICE_READ)
    @Operation(summary = "What was done to a device, newest first", description = "Voice tests among it. 404")
    public Uni<Page<DeviceHistoryEntry>> history(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor place = Cursor.of(cursor, limit);
        UUID before = DeviceReading.key(place.after());
        return reading.one(id, access.scope(Action.DEVICE_READ).street())
                .chain(found -> past.page(id, before, place.fetch()))
                .map(rows -> place.page(rows, row -> row.getUUID("id").toString(), DeviceWorkResource::entry));
    }

    private static DeviceHistoryEntry entry(Row row) {
        return new DeviceHistoryEntry(
                row.getUUID("id"),
                Objects.requireNonNull(DeviceReading.shown(row.getOffsetDateTime("at"))),
                row.getString("by_name"),
                row.getString("action"),
                row.getString("from_state"),
                row.getString("to_state"),
                row.getString("note"));
    }
}
