package care.nowalls.gateway.auth;

import care.nowalls.contract.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * What the broker asks about each client that connects. Open to whoever reaches the gateway's HTTP port, because a
 * broker's hook sends no token; therefore the port is bound to the loopback address or an inner network only. It tells
 * nothing but allow or deny, and wrong guesses are slowed down ({@link Gatekeeper}).
 */
@Path("/broker/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BrokerHooks {
    private final Gatekeeper gatekeeper;

    BrokerHooks(Gatekeeper gatekeeper) {
        this.gatekeeper = gatekeeper;
    }

    /**
     * A client that wants to connect.
     *
     * @param clientId MQTT client id: the user name, or the user name, a colon and anything
     * @param username device id, or {@code gateway}
     * @param password as given; absent is denied
     */
    @Schema(name = "BrokerLogin")
    public record Login(
            @NotNull @Size(max = 200) String clientId,
            @NotNull @Size(max = 200) String username,
            @Nullable @Size(max = 500) String password) {}

    /**
     * The answer.
     *
     * @param result {@code allow} or {@code deny}
     */
    @Schema(name = "BrokerVerdict")
    public record Verdict(String result) {
        static Verdict of(boolean allowed) {
            return new Verdict(allowed ? "allow" : "deny");
        }
    }

    /** Checks a login against the device directory. */
    @POST
    @Path("/authenticate")
    @APIResponse(responseCode = "200", description = "allow or deny")
    @APIResponse(
            responseCode = "400",
            description = "not such a request",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Verdict> authenticate(@Valid @NotNull Login login) {
        String password = login.password();
        return gatekeeper
                .mayConnect(login.clientId(), login.username(), password == null ? "" : password)
                .map(Verdict::of);
    }
}
