package care.nowalls.gateway.web;

import care.nowalls.contract.signal.SignalPaths;
import care.nowalls.gateway.Gateway;
import care.nowalls.gateway.journal.Journal;
import care.nowalls.gateway.journal.JournalStatus;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;

/** The journal for those who run the system. */
@Path("/api/v1/journal")
@Produces(MediaType.APPLICATION_JSON)
public class JournalResource {
    private final Gateway gateway;
    private final Journal journal;

    JournalResource(Gateway gateway, Journal journal) {
        this.gateway = gateway;
        this.journal = journal;
    }

    /**
     * The journal at a glance.
     *
     * @param pending signals that the backend has not confirmed
     * @param oldestSeconds age of the oldest of them, 0 when there is none
     * @param writable false: alarms are not acknowledged
     * @param fault why it cannot be written
     * @param setAside corrupt files that wait for a person
     */
    @Schema(name = "JournalView")
    public record View(
            long pending,
            double oldestSeconds,
            boolean writable,
            @Nullable String fault,
            long setAside) {}

    /** How much waits, and for how long; with the gateway's service token in {@code X-NoWalls-Service-Token}. */
    @GET
    @Blocking
    @SecurityRequirement(name = "service")
    @Operation(summary = "State of the journal")
    @APIResponse(responseCode = "401", description = "no or another service token")
    public View status(@Parameter(hidden = true) @HeaderParam(SignalPaths.SERVICE_TOKEN) @Nullable String token) {
        if (token == null || !same(gateway.serviceToken(), token)) {
            throw new Refused(Refusal.UNAUTHENTICATED);
        }
        JournalStatus now = journal.status();
        return new View(
                now.pending(), now.oldest().toMillis() / 1000.0, journal.writable(), now.fault(), now.setAside());
    }

    private static boolean same(String secret, String given) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
