package care.nowalls.gateway.auth;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The rules in the form of VerneMQ's webhooks for MQTT 3 and, with {@code _m5}, for MQTT 5: {@code auth_on_register},
 * {@code auth_on_publish}, {@code auth_on_subscribe}, each to be registered at the path of its own name.
 */
@Path("/broker/v1/vernemq")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class VerneMqHooks {
    private static final int NOT_AUTHORISED = 128;
    private static final int NOT_AUTHORISED_M5 = 0x87;
    private final Gatekeeper gatekeeper;

    VerneMqHooks(Gatekeeper gatekeeper) {
        this.gatekeeper = gatekeeper;
    }

    /** A client that registers. */
    @Schema(name = "VerneMqRegister")
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record VerneMqRegister(
            @JsonProperty("client_id") @NotNull @Size(max = 200)
            String clientId,

            @Nullable @Size(max = 200) String username,
            @Nullable @Size(max = 500) String password) {}

    /** A message that it publishes. */
    @Schema(name = "VerneMqPublish")
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record VerneMqPublish(
            @Nullable @Size(max = 200) String username,
            @NotNull @Size(max = 65_535) String topic) {}

    /** Filters that it subscribes to. */
    @Schema(name = "VerneMqSubscribe")
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record VerneMqSubscribe(
            @Nullable @Size(max = 200) String username,
            @NotNull @Size(max = 1_000) List<@NotNull @Valid VerneMqTopic> topics) {}

    /** A filter and the QoS asked for or granted; 128, with MQTT 5 135, is a refusal. */
    @Schema(name = "VerneMqTopic")
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record VerneMqTopic(@NotNull @Size(max = 65_535) String topic, int qos) {}

    /**
     * @param result {@code "ok"} or {@code {"error":"not_allowed"}}
     * @param topics with a subscription: each filter as granted
     * @param modifiers with one of MQTT 5: the same one level deeper
     */
    @Schema(name = "VerneMqAnswer")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record VerneMqAnswer(
            Object result,
            @Nullable List<VerneMqTopic> topics,
            @Nullable VerneMqModifiers modifiers) {
        static VerneMqAnswer of(boolean allowed) {
            return new VerneMqAnswer(allowed ? "ok" : Map.of("error", "not_allowed"), null, null);
        }
    }

    /** Each filter as granted. */
    @Schema(name = "VerneMqModifiers")
    public record VerneMqModifiers(List<VerneMqTopic> topics) {}

    @POST
    @Path("/auth_on_register")
    @Operation(summary = "VerneMQ: may this client connect")
    public Uni<VerneMqAnswer> register(@Valid @NotNull VerneMqRegister client) {
        String username = client.username();
        String password = client.password();
        Login login = Login.of(client.clientId(), username == null ? "" : username, password == null ? "" : password);
        return gatekeeper.mayConnect(login).map(VerneMqAnswer::of);
    }

    @POST
    @Path("/auth_on_register_m5")
    @Operation(summary = "VerneMQ, MQTT 5: may this client connect")
    public Uni<VerneMqAnswer> register5(@Valid @NotNull VerneMqRegister client) {
        return register(client);
    }

    @POST
    @Path("/auth_on_publish")
    @Operation(summary = "VerneMQ: may it publish there")
    public Uni<VerneMqAnswer> publish(@Valid @NotNull VerneMqPublish message) {
        return Uni.createFrom().item(VerneMqAnswer.of(rights(message.username()).mayPublish(message.topic())));
    }

    @POST
    @Path("/auth_on_publish_m5")
    @Operation(summary = "VerneMQ, MQTT 5: may it publish there")
    public Uni<VerneMqAnswer> publish5(@Valid @NotNull VerneMqPublish message) {
        return publish(message);
    }

    @POST
    @Path("/auth_on_subscribe")
    @Operation(summary = "VerneMQ: may it subscribe to these")
    public Uni<VerneMqAnswer> subscribe(@Valid @NotNull VerneMqSubscribe wanted) {
        return Uni.createFrom().item(new VerneMqAnswer("ok", granted(wanted, NOT_AUTHORISED), null));
    }

    @POST
    @Path("/auth_on_subscribe_m5")
    @Operation(summary = "VerneMQ, MQTT 5: may it subscribe to these")
    public Uni<VerneMqAnswer> subscribe5(@Valid @NotNull VerneMqSubscribe wanted) {
        VerneMqModifiers modifiers = new VerneMqModifiers(granted(wanted, NOT_AUTHORISED_M5));
        return Uni.createFrom().item(new VerneMqAnswer("ok", null, modifiers));
    }

    private List<VerneMqTopic> granted(VerneMqSubscribe wanted, int refusal) {
        Rights rights = rights(wanted.username());
        return wanted.topics().stream()
                .map(one -> rights.maySubscribe(one.topic()) ? one : new VerneMqTopic(one.topic(), refusal))
                .toList();
    }

    private Rights rights(@Nullable String username) {
        return username == null ? Rights.NONE : gatekeeper.rights(username);
    }
}
