package care.nowalls.device.web;

import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.contract.directory.TopicFilter;
import care.nowalls.contract.provider.Page;
import care.nowalls.device.BridgeCodec;
import care.nowalls.device.Bridges;
import care.nowalls.device.IssuedBridge;
import care.nowalls.device.NewBridge;
import care.nowalls.device.store.BridgeList;
import care.nowalls.shared.Command;
import care.nowalls.shared.Cursor;
import care.nowalls.shared.DistrictTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Network servers: accounts that may publish for many devices. */
@Path("/api/v1/bridges")
@Tag(name = "devices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BridgeResource {

    private final Bridges bridges;
    private final BridgeList list;

    @Inject
    public BridgeResource(Bridges bridges, BridgeList list) {
        this.bridges = bridges;
        this.list = list;
    }

    /**
     * @param name for people
     * @param codec whose messages it brings
     * @param topicFilter an MQTT filter that the codec reads something of, such as {@code application/#}
     */
    public record RegisterBridge(
            @NotBlank @Size(max = 100) String name,
            @NotNull BridgeCodec codec,

            @NotNull @Size(min = 1, max = 200) @Pattern(regexp = "[^\\p{Cntrl}\"\\\\]*")
            String topicFilter) {}

    /**
     * @param id also its user name at the broker
     * @param name for people
     * @param codec whose messages it brings
     * @param topicFilter where it may publish
     * @param active false: closed, it may not connect
     * @param createdAt when it was registered
     */
    public record BridgeView(
            UUID id, String name, String codec, String topicFilter, boolean active, OffsetDateTime createdAt) {}

    @POST
    @Command
    @Allowed(Action.BRIDGE_ADMINISTER)
    @ResponseStatus(201)
    @Operation(
            summary = "Give a network server an account",
            description = "The password is shown once. 409 bridge-name-taken, 422 filter-not-admitted")
    public Uni<IssuedBridge> register(@Valid @NotNull RegisterBridge body) {
        return bridges.register(new NewBridge(body.name().strip(), body.codec(), new TopicFilter(body.topicFilter())));
    }

    @GET
    @Allowed(Action.BRIDGE_ADMINISTER)
    @Operation(summary = "Network servers")
    public Uni<Page<BridgeView>> bridges(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor place = Cursor.of(cursor, limit);
        return list.page(DeviceReading.key(place.after()), place.fetch())
                .map(rows -> place.page(rows, row -> row.getUUID("id").toString(), BridgeResource::view));
    }

    @POST
    @Path("{id}/credentials")
    @Command
    @Allowed(Action.BRIDGE_ADMINISTER)
    @ResponseStatus(201)
    @Operation(
            summary = "Give a network server a new password",
            description = "Shown once; the old one is void at once. 404, 409 bridge-closed")
    public Uni<IssuedBridge> credentials(@PathParam("id") UUID id) {
        return bridges.rotate(id);
    }

    @POST
    @Path("{id}/close")
    @Command
    @Allowed(Action.BRIDGE_ADMINISTER)
    @ResponseStatus(204)
    @Operation(summary = "Shut a network server out for ever", description = "404, 409 bridge-closed")
    public Uni<Void> close(@PathParam("id") UUID id) {
        return bridges.close(id);
    }

    private static BridgeView view(Row row) {
        return new BridgeView(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("codec"),
                row.getString("topic_filter"),
                row.getBoolean("active"),
                Objects.requireNonNull(
                        DistrictTime.shown(row.getOffsetDateTime("created_at").toInstant())));
    }
}
