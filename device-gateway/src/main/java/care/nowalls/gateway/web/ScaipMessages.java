package care.nowalls.gateway.web;

import care.nowalls.contract.problem.Problem;
import care.nowalls.gateway.auth.Gatekeeper;
import care.nowalls.gateway.codec.AnsweringCodec.Outcome;
import care.nowalls.gateway.codec.Reading;
import care.nowalls.gateway.codec.Reason;
import care.nowalls.gateway.codec.ScaipCodec;
import care.nowalls.gateway.codec.Undecodable;
import care.nowalls.gateway.intake.Intake;
import care.nowalls.gateway.intake.SignalIntake;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

/**
 * SCAIP over HTTP. Whoever signs in is answered in SCAIP with status 200, whatever is wrong with the request: 0 only when
 * the journal has it, 4 (hold) while it has not.
 */
@Path("/api/v1/devices/{deviceId}/scaip")
@Produces(MediaType.APPLICATION_XML)
public class ScaipMessages {
    private static final Duration JOURNALED_WITHIN = Duration.ofSeconds(5);
    private final Gatekeeper gatekeeper;
    private final ScaipCodec codec;
    private final SignalIntake signals;
    private final DeviceSigns signs;
    private final Quarantine quarantine;
    private final Clock clock;

    ScaipMessages(
            Gatekeeper gatekeeper,
            ScaipCodec codec,
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

    /** Takes one request of the device that signs in with HTTP Basic: its id and its password. */
    @POST
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML, "application/scaip+xml"})
    @SecurityRequirement(name = "device")
    @Operation(summary = "Report in SCAIP")
    @RequestBody(
            required = true,
            description = "a request, mrq",
            content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "200",
            description = "an answer, mrs, with its status in snu",
            content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "401",
            description = "not a device with its password",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "403", description = "another device's address")
    public Uni<String> report(
            @Parameter(schema = @Schema(type = SchemaType.STRING)) @PathParam("deviceId") String deviceId,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            byte[] payload) {
        Instant received = clock.instant();
        BasicLogin login = BasicLogin.of(authorization).orElseThrow(() -> new Refused(Refusal.UNAUTHENTICATED));
        return gatekeeper
                .isDevice(login.username(), login.password())
                .flatMap(known -> answer(known, login, deviceId, payload, received));
    }

    private Uni<String> answer(boolean known, BasicLogin login, String deviceId, byte[] payload, Instant received) {
        if (!known) {
            throw new Refused(Refusal.UNAUTHENTICATED);
        }
        if (!login.username().equals(deviceId)) {
            throw new Refused(Refusal.FORBIDDEN);
        }
        UUID device = UUID.fromString(deviceId);
        try {
            if (payload.length > Intake.LARGEST) {
                throw new Undecodable(Reason.TOO_LARGE, "longer than 64 KiB");
            }
            return take(device, codec.read(payload), payload, received);
        } catch (Undecodable e) {
            String detail = String.valueOf(e.getMessage());
            quarantine.take(new Suspect(clock.instant(), "http", device, e.reason(), detail, payload));
            return Uni.createFrom().item(codec.refusal(payload, e.reason()));
        }
    }

    private Uni<String> take(UUID device, Reading reading, byte[] payload, Instant received) {
        signs.heard(device, reading);
        if (!(reading instanceof Reading.Event event)) {
            return Uni.createFrom().item(codec.answer(payload, Outcome.STORED));
        }
        return Uni.createFrom()
                .completionStage(() -> signals.take(device, event, payload, received))
                .map(entry -> codec.answer(payload, Outcome.STORED))
                .ifNoItem()
                .after(JOURNALED_WITHIN)
                .fail()
                .onFailure()
                .recoverWithItem(() -> codec.answer(payload, Outcome.HELD));
    }
}
