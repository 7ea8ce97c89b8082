package care.nowalls.gateway.web;

import care.nowalls.contract.problem.Problem;
import care.nowalls.contract.problem.Problem.FieldError;
import care.nowalls.gateway.auth.Gatekeeper;
import care.nowalls.gateway.codec.CanonicalCodec;
import care.nowalls.gateway.codec.Reading;
import care.nowalls.gateway.codec.Reason;
import care.nowalls.gateway.codec.Undecodable;
import care.nowalls.gateway.intake.Intake;
import care.nowalls.gateway.intake.SignalIntake;
import care.nowalls.gateway.journal.Appended;
import care.nowalls.gateway.quarantine.Quarantine;
import care.nowalls.gateway.quarantine.Suspect;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;

/** Signals over HTTP, for devices that cannot speak MQTT: the same canonical event, the same journal. */
@Path("/api/v1/devices/{deviceId}/events")
@Produces(MediaType.APPLICATION_JSON)
public class DeviceEvents {
    private static final Duration JOURNALED_WITHIN = Duration.ofSeconds(5);
    private final Gatekeeper gatekeeper;
    private final CanonicalCodec codec;
    private final SignalIntake signals;
    private final DeviceSigns signs;
    private final Quarantine quarantine;
    private final Clock clock;

    DeviceEvents(
            Gatekeeper gatekeeper,
            CanonicalCodec codec,
            SignalIntake signals,
            DeviceSigns signs,
            Quarantine quarantine,
            Clock clock) {
        this.gatekeeper = gatekeeper;
        this.codec = codec;
        this.signals = signals;
        this.signs = signs;
        this.quarantine = quarantine;
        this.clock = clock;
    }

    /**
     * The event is durable in this gateway and will reach the backend.
     *
     * @param id of its journal entry; a repeated event gets the first one's
     * @param state {@code journaled}
     */
    @Schema(name = "JournaledEvent")
    public record Journaled(UUID id, String state) {}

    /** Takes one event of the device that signs in with HTTP Basic: its id and its password. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirement(name = "device")
    @Operation(summary = "Report an event of a device")
    @RequestBody(
            required = true,
            description = "the canonical event: type, and as wished id, at, battery, position, zone, data",
            content = @Content(schema = @Schema(implementation = CanonicalForm.class)))
    @APIResponse(
            responseCode = "202",
            description = "durable here",
            content = @Content(schema = @Schema(implementation = Journaled.class)))
    @APIResponse(
            responseCode = "400",
            description = "malformed, or a type that does not exist",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "401", description = "not a device with its password")
    @APIResponse(responseCode = "403", description = "another device's address")
    @APIResponse(responseCode = "413", description = "longer than 64 KiB")
    @APIResponse(responseCode = "503", description = "the journal cannot be written now: send it again")
    public Uni<Response> report(
            @Parameter(schema = @Schema(type = SchemaType.STRING)) @PathParam("deviceId") String deviceId,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            byte[] payload) {
        Instant received = clock.instant();
        BasicLogin login = BasicLogin.of(authorization).orElseThrow(() -> new Refused(Refusal.UNAUTHENTICATED));
        return gatekeeper
                .isDevice(login.username(), login.password())
                .flatMap(known -> journal(known, login, deviceId, payload, received));
    }

    private Uni<Response> journal(boolean known, BasicLogin login, String deviceId, byte[] payload, Instant received) {
        if (!known) {
            throw new Refused(Refusal.UNAUTHENTICATED);
        }
        if (!login.username().equals(deviceId)) {
            throw new Refused(Refusal.FORBIDDEN);
        }
        UUID device = UUID.fromString(deviceId);
        Reading.Event event = read(device, payload);
        signs.heard(device, event);
        return Uni.createFrom()
                .completionStage(() -> signals.take(device, event, payload, received))
                .ifNoItem()
                .after(JOURNALED_WITHIN)
                .fail()
                .onFailure()
                .transform(e -> new Refused(Refusal.JOURNAL_UNAVAILABLE))
                .map(DeviceEvents::accepted);
    }

    private Reading.Event read(UUID device, byte[] payload) {
        try {
            if (payload.length > Intake.LARGEST) {
                throw new Undecodable(Reason.TOO_LARGE, "longer than 64 KiB");
            }
            return codec.event(payload);
        } catch (Undecodable e) {
            String detail = String.valueOf(e.getMessage());
            quarantine.take(new Suspect(clock.instant(), "http", device, e.reason(), detail, payload));
            throw new Refused(
                    refusal(e.reason()), List.of(new FieldError("", e.reason().wire(), detail)));
        }
    }

    private static Refusal refusal(Reason reason) {
        return switch (reason) {
            case MALFORMED, UNKNOWN_TOPIC, UNKNOWN_DEVICE -> Refusal.MALFORMED;
            case UNKNOWN_TYPE -> Refusal.UNKNOWN_TYPE;
            case TOO_LARGE -> Refusal.TOO_LARGE;
        };
    }

    private static Response accepted(Appended entry) {
        return Response.accepted(new Journaled(entry.journalId(), "journaled")).build();
    }
}
