package care.nowalls.gateway.auth;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * The rules in the form of Mosquitto with the plug-in mosquitto-go-auth, back end {@code http}, {@code
 * http_params_mode json}. Its response modes {@code status} and {@code json} are both served: 200 or 403, and {@code
 * {"ok","error"}}.
 */
@Path("/broker/v1/mosquitto")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MosquittoHooks {
    private static final int READ = 1;
    private static final int WRITE = 2;
    private static final int SUBSCRIBE = 4;
    private final Gatekeeper gatekeeper;

    MosquittoHooks(Gatekeeper gatekeeper) {
        this.gatekeeper = gatekeeper;
    }

    /**
     * @param username as the client gives it
     * @param password as the client gives it
     * @param clientid its MQTT client id; older plug-ins do not send it, and then it is not checked
     */
    @Schema(name = "MosquittoUser")
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record MosquittoUser(
            @NotNull @Size(max = 200) String username,
            @Nullable @Size(max = 500) String password,
            @Nullable @Size(max = 200) String clientid) {}

    /**
     * @param username as the client gave it
     * @param topic topic or filter
     * @param acc 1 deliver, 2 publish, 3 both, 4 subscribe
     */
    @Schema(name = "MosquittoAccess")
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record MosquittoAccess(
            @NotNull @Size(max = 200) String username,
            @NotNull @Size(max = 65_535) String topic,
            @NotNull @Min(1) @Max(7) Integer acc) {}

    /**
     * @param ok whether it is granted
     * @param error empty, or why not
     */
    @Schema(name = "MosquittoAnswer")
    public record MosquittoAnswer(boolean ok, String error) {}

    @POST
    @Path("/getuser")
    @Operation(summary = "Mosquitto: is this the password of that user")
    @APIResponse(
            responseCode = "200",
            description = "yes",
            content = @Content(schema = @Schema(implementation = MosquittoAnswer.class)))
    @APIResponse(responseCode = "403", description = "no")
    public Uni<Response> user(@Valid @NotNull MosquittoUser user) {
        String password = user.password();
        return gatekeeper
                .mayConnect(new Login(user.clientid(), user.username(), password == null ? "" : password, null))
                .map(MosquittoHooks::answer);
    }

    @POST
    @Path("/superuser")
    @Operation(summary = "Mosquitto: may this user do everything")
    @APIResponse(
            responseCode = "200",
            description = "yes: the gateways",
            content = @Content(schema = @Schema(implementation = MosquittoAnswer.class)))
    @APIResponse(responseCode = "403", description = "no")
    public Uni<Response> superuser(@Valid @NotNull MosquittoUser user) {
        return Uni.createFrom().item(answer(user.username().equals(Gatekeeper.GATEWAY)));
    }

    @POST
    @Path("/aclcheck")
    @Operation(summary = "Mosquitto: may this user read, publish or subscribe there")
    @APIResponse(
            responseCode = "200",
            description = "yes",
            content = @Content(schema = @Schema(implementation = MosquittoAnswer.class)))
    @APIResponse(responseCode = "403", description = "no")
    public Uni<Response> access(@Valid @NotNull MosquittoAccess access) {
        Rights rights = gatekeeper.rights(access.username());
        int acc = access.acc();
        boolean granted = ((acc & READ) == 0 || rights.mayReceive(access.topic()))
                && ((acc & WRITE) == 0 || rights.mayPublish(access.topic()))
                && ((acc & SUBSCRIBE) == 0 || rights.maySubscribe(access.topic()));
        return Uni.createFrom().item(answer(granted));
    }

    private static Response answer(boolean granted) {
        return Response.status(granted ? Response.Status.OK : Response.Status.FORBIDDEN)
                .type(MediaType.APPLICATION_JSON)
                .entity(new MosquittoAnswer(granted, granted ? "" : "not authorized"))
                .build();
    }
}
