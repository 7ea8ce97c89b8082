package care.nowalls.gateway.web;

import care.nowalls.contract.problem.Problem;
import care.nowalls.contract.problem.Problem.FieldError;
import care.nowalls.gateway.auth.Gatekeeper;
import care.nowalls.gateway.codec.CanonicalCodec;
import care.nowalls.gateway.codec.CanonicalTopic;
import care.nowalls.gateway.codec.Profile;
import care.nowalls.gateway.codec.RawMessage;
import care.nowalls.gateway.codec.Report;
import care.nowalls.gateway.codec.Undecodable;
import care.nowalls.gateway.intake.Intake;
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

/** Signs of life over HTTP, for devices that cannot speak MQTT: the same canonical heartbeat. */
@Path("/api/v1/devices/{deviceId}/heartbeat")
@Produces(MediaType.APPLICATION_JSON)
public class DeviceHeartbeats {
    private final Gatekeeper gatekeeper;
    private final CanonicalCodec codec;
    private final DeviceSigns signs;

    DeviceHeartbeats(Gatekeeper gatekeeper, CanonicalCodec codec, DeviceSigns signs) {
        this.gatekeeper = gatekeeper;
        this.codec = codec;
        this.signs = signs;
    }

    /** Takes a heartbeat of the device that signs in with HTTP Basic: its id and its password. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirement(name = "device")
    @Operation(summary = "Report that a device is alive")
    @RequestBody(
            description = "the canonical heartbeat: empty, or as wished battery, rssi, at",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "204", description = "noted")
    @APIResponse(
            responseCode = "400",
            description = "malformed",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "401", description = "not a device with its password")
    @APIResponse(responseCode = "403", description = "another device's address")
    public Uni<Response> report(
            @Parameter(schema = @Schema(type = SchemaType.STRING)) @PathParam("deviceId") String deviceId,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            byte[] payload) {
        BasicLogin login = BasicLogin.of(authorization).orElseThrow(() -> new Refused(Refusal.UNAUTHENTICATED));
        return gatekeeper
                .isDevice(login.username(), login.password())
                .map(known -> note(known, login, deviceId, payload));
    }

    private Response note(boolean known, BasicLogin login, String deviceId, byte[] payload) {
        if (!known) {
            throw new Refused(Refusal.UNAUTHENTICATED);
        }
        if (!login.username().equals(deviceId)) {
            throw new Refused(Refusal.FORBIDDEN);
        }
        if (payload.length > Intake.LARGEST) {
            throw new Refused(Refusal.TOO_LARGE);
        }
        String topic = CanonicalTopic.ROOT + deviceId + "/" + CanonicalTopic.HEARTBEAT;
        try {
            for (Report report : codec.read(new RawMessage(topic, payload), device -> Profile.UNKNOWN)) {
                signs.heard(UUID.fromString(deviceId), report.reading());
            }
            return Response.noContent().build();
        } catch (Undecodable e) {
            throw new Refused(
                    Refusal.MALFORMED, List.of(new FieldError("", e.reason().wire(), String.valueOf(e.getMessage()))));
        }
    }
}
