package care.nowalls.device.web;

import care.nowalls.account.Access;
import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.contract.provider.Page;
import care.nowalls.device.DeviceKind;
import care.nowalls.device.DeviceListing;
import care.nowalls.device.DeviceState;
import care.nowalls.device.Devices;
import care.nowalls.device.IssuedDevice;
import care.nowalls.device.NewDevice;
import care.nowalls.device.Site;
import care.nowalls.device.store.DeviceList;
import care.nowalls.device.web.DeviceBodies.EquipmentBody;
import care.nowalls.device.web.DeviceBodies.PressesBody;
import care.nowalls.shared.Command;
import care.nowalls.shared.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The registry of devices. */
@Path("/api/v1/devices")
@Tag(name = "devices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeviceResource {

    private final Devices devices;
    private final DeviceReading reading;
    private final Access access;

    @Inject
    public DeviceResource(Devices devices, DeviceReading reading, Access access) {
        this.devices = devices;
        this.reading = reading;
        this.access = access;
    }

    /**
     * Of the three places at most one; with none the device is IN_STOCK.
     *
     * @param kind what it is
     * @param codec {@code canonical}, {@code chirpstack}, {@code zigbee2mqtt}, {@code tasmota}, {@code shelly} or {@code scaip}
     * @param externalId the vendor's name for it
     * @param residentId whose it is
     * @param dwellingId where it hangs
     * @param centreId the centre it hangs in
     * @param room of the dwelling or centre
     * @param profile how it behaves
     * @param equipment what else is known
     */
    public record RegisterDevice(
            @NotNull DeviceKind kind,

            @NotNull @Pattern(regexp = "canonical|chirpstack|zigbee2mqtt|tasmota|shelly|scaip")
            String codec,

            @Nullable @Size(min = 1, max = 100) String externalId,
            @Nullable UUID residentId,
            @Nullable UUID dwellingId,
            @Nullable UUID centreId,
            @Nullable @Size(min = 1, max = 60) String room,
            @Nullable @Valid Profile profile,
            @Nullable @Valid EquipmentBody equipment) {}

    /**
     * @param heartbeatSeconds expected interval, OFFLINE after three; 300 when absent
     * @param presses what pressing its button means; every press of an SOS button is an SOS unless given
     */
    public record Profile(
            @Nullable @Min(10) @Max(86_400) Integer heartbeatSeconds,
            @Nullable @Valid PressesBody presses) {}

    /**
     * @param minutes 0 to 240, 30 when absent; 0 is the installer's sign-off
     */
    public record TestMode(@Nullable @Min(0) @Max(240) Integer minutes) {}

    /**
     * @param state the next one
     */
    public record ChangeState(@NotNull DeviceState state) {}

    @POST
    @Command
    @Allowed(Action.DEVICE_WRITE)
    @ResponseStatus(201)
    @Operation(
            summary = "Register a device",
            description = "The password is shown once. 409 external-id-taken, 422 unknown-resident, one-place-only,"
                    + " device-dwelling-unknown, device-centre-unknown, press-means-nothing, sim-invalid")
    public Uni<IssuedDevice> register(@Valid @NotNull RegisterDevice body) {
        Profile profile = body.profile() == null ? new Profile(null, null) : body.profile();
        Integer heartbeat = profile.heartbeatSeconds();
        return devices.register(new NewDevice(
                body.kind(),
                body.codec(),
                body.externalId(),
                new Site(body.residentId(), body.dwellingId(), body.centreId(), body.room()),
                heartbeat == null ? NewDevice.USUAL_HEARTBEAT_SECONDS : heartbeat,
                DeviceBodies.particulars(body.equipment(), profile.presses())));
    }

    @GET
    @Allowed(Action.DEVICE_READ)
    @Operation(
            summary = "Devices",
            description = "q finds by resident's name, kind, external id, beginning of the id or a whole SIM number;"
                    + " list: devices that somebody must look after")
    public Uni<Page<DeviceView>> devices(
            @QueryParam("state") @Nullable DeviceState state,
            @QueryParam("residentId") @Nullable UUID residentId,
            @QueryParam("q") @Nullable @Size(max = 100) String q,
            @QueryParam("list") @Nullable DeviceListing list,
            @QueryParam("streetId") @Nullable UUID streetId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        UUID street = DeviceReading.narrowed(access.scope(Action.DEVICE_READ).street(), streetId);
        String wantedState = state == null ? null : state.name();
        DeviceList.Wanted wanted = new DeviceList.Wanted(street, wantedState, residentId, q, list);
        return reading.page(wanted, Cursor.of(cursor, limit));
    }

    @GET
    @Path("{id}")
    @Allowed(Action.DEVICE_READ)
    @Operation(summary = "A device with its last sign of life", description = "404")
    public Uni<DeviceView> device(@PathParam("id") UUID id) {
        return reading.one(id, access.scope(Action.DEVICE_READ).street());
    }

    @POST
    @Path("{id}/test-mode")
    @Command
    @Allowed(Action.DEVICE_WRITE)
    @ResponseStatus(204)
    @Operation(
            summary = "Begin or end test mode",
            description = "Alarms are quiet rows to be confirmed by voice. 404, 409 device-retired")
    public Uni<Void> testMode(@PathParam("id") UUID id, @RequestBody(required = false) @Valid @Nullable TestMode body) {
        Integer minutes = body == null ? null : body.minutes();
        return devices.testMode(id, Duration.ofMinutes(minutes == null ? 30 : minutes));
    }

    @POST
    @Path("{id}/credentials")
    @Command
    @Allowed(Action.DEVICE_WRITE)
    @ResponseStatus(201)
    @Operation(
            summary = "Give a new password",
            description = "Shown once; the old one is void at once. 404, 409 device-retired")
    public Uni<IssuedDevice> credentials(@PathParam("id") UUID id) {
        return devices.rotate(id);
    }

    @POST
    @Path("{id}/state")
    @Command
    @Allowed(Action.DEVICE_WRITE)
    @ResponseStatus(204)
    @Operation(
            summary = "Mark a device FAULTY, RETIRED or usable again",
            description = "RETIRED is for ever and closes its connection; IN_STOCK takes its place away."
                    + " 404, 409 device-retired, device-state, 422 place-needed")
    public Uni<Void> state(@PathParam("id") UUID id, @Valid @NotNull ChangeState body) {
        return devices.become(id, body.state());
    }
}
