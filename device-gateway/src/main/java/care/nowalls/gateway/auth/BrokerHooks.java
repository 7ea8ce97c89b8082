package care.nowalls.gateway.auth;

import care.nowalls.contract.directory.TopicFilter;
import care.nowalls.contract.problem.Problem;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * What the embedded broker asks about each client that connects. Open to whoever reaches the gateway's HTTP port, because
 * a broker's hook sends no token; therefore the port is bound to the loopback address or an inner network only. It tells
 * nothing but allow or deny and what an account may do, and wrong guesses are slowed down ({@link Gatekeeper}). The same
 * rules in the words of other brokers: {@link EmqxHooks}, {@link MosquittoHooks}, {@link VerneMqHooks}.
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
     * @param username device or bridge id, or {@code gateway}
     * @param password as given; absent is denied unless there is a certificate
     * @param certificate common name of a client certificate that the broker has verified
     */
    @Schema(name = "BrokerLogin")
    public record BrokerLogin(
            @NotNull @Size(max = 200) String clientId,
            @NotNull @Size(max = 200) String username,
            @Nullable @Size(max = 500) String password,
            @Nullable @Size(max = 200) String certificate) {}

    /**
     * The answer.
     *
     * @param result {@code allow} or {@code deny}
     * @param publish where it may publish
     * @param never except there
     * @param subscribe what it may read
     */
    @Schema(name = "BrokerVerdict")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Verdict(
            String result,
            @Nullable List<String> publish,
            @Nullable List<String> never,
            @Nullable List<String> subscribe) {

        static Verdict deny() {
            return new Verdict("deny", null, null, null);
        }

        static Verdict allow(Rights rights) {
            return new Verdict("allow", texts(rights.publish()), texts(rights.never()), texts(rights.subscribe()));
        }

        private static List<String> texts(List<TopicFilter> filters) {
            return filters.stream().map(TopicFilter::text).toList();
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
    public Uni<Verdict> authenticate(@Valid @NotNull BrokerLogin login) {
        String password = login.password();
        return gatekeeper
                .mayConnect(new Login(
                        login.clientId(), login.username(), password == null ? "" : password, login.certificate()))
                .map(allowed -> allowed ? Verdict.allow(gatekeeper.rights(login.username())) : Verdict.deny());
    }
}
