package care.nowalls.gateway.auth;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The rules in the form of EMQX 5, authenticators and authorization sources of type HTTP. The broker's body template is
 * to send the fields below; more are passed over.
 */
@Path("/broker/v1/emqx")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EmqxHooks {
    private final Gatekeeper gatekeeper;

    EmqxHooks(Gatekeeper gatekeeper) {
        this.gatekeeper = gatekeeper;
    }

    /**
     * @param clientid {@code ${clientid}}
     * @param username {@code ${username}}
     * @param password {@code ${password}}
     * @param certCommonName {@code ${cert_common_name}}, where clients bring certificates
     */
    @Schema(name = "EmqxLogin")
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record EmqxLogin(
            @NotNull @Size(max = 200) String clientid,
            @NotNull @Size(max = 200) String username,
            @Nullable @Size(max = 500) String password,

            @JsonProperty("cert_common_name") @Nullable @Size(max = 200)
            String certCommonName) {}

    /**
     * @param username {@code ${username}}
     * @param action {@code ${action}}
     * @param topic {@code ${topic}}
     */
    @Schema(name = "EmqxAction")
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record EmqxAction(
            @NotNull @Size(max = 200) String username,
            @NotNull @Pattern(regexp = "publish|subscribe") String action,
            @NotNull @Size(max = 65_535) String topic) {}

    /**
     * @param result {@code allow} or {@code deny}
     */
    @Schema(name = "EmqxAnswer")
    public record EmqxAnswer(String result) {
        static EmqxAnswer of(boolean allowed) {
            return new EmqxAnswer(allowed ? "allow" : "deny");
        }
    }

    @POST
    @Path("/authentication")
    @Operation(summary = "EMQX: may this client connect")
    public Uni<EmqxAnswer> authentication(@Valid @NotNull EmqxLogin login) {
        String password = login.password();
        return gatekeeper
                .mayConnect(new Login(
                        login.clientid(), login.username(), password == null ? "" : password, login.certCommonName()))
                .map(EmqxAnswer::of);
    }

    @POST
    @Path("/authorization")
    @Operation(summary = "EMQX: may it publish or subscribe there")
    public Uni<EmqxAnswer> authorization(@Valid @NotNull EmqxAction wanted) {
        Rights rights = gatekeeper.rights(wanted.username());
        boolean allowed = wanted.action().equals("publish")
                ? rights.mayPublish(wanted.topic())
                : rights.maySubscribe(wanted.topic());
        return Uni.createFrom().item(EmqxAnswer.of(allowed));
    }
}
