package care.nowalls.device.web;

import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.contract.provider.Page;
import care.nowalls.device.DeviceRefusal;
import care.nowalls.device.QuarantineReplays;
import care.nowalls.device.store.Quarantine;
import care.nowalls.device.store.QuarantineFilter;
import care.nowalls.device.store.ReplayRows;
import care.nowalls.device.web.QuarantineViews.QuarantineDetail;
import care.nowalls.device.web.QuarantineViews.QuarantineView;
import care.nowalls.shared.Command;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.CurrentCaller;
import care.nowalls.shared.Cursor;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Refused;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Messages that no codec understood or that came from nobody we know. */
@Path("/api/v1/quarantine")
@Tag(name = "devices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class QuarantineResource {

    private final Quarantine quarantine;
    private final QuarantineReplays replays;
    private final ReplayRows rows;
    private final QuarantineViews views;
    private final CurrentCaller caller;

    @Inject
    public QuarantineResource(
            Quarantine quarantine,
            QuarantineReplays replays,
            ReplayRows rows,
            QuarantineViews views,
            CurrentCaller caller) {
        this.quarantine = quarantine;
        this.replays = replays;
        this.rows = rows;
        this.views = views;
        this.caller = caller;
    }

    /**
     * Which messages are to be read again; every field narrows.
     *
     * @param reason such as {@code unknown-device}
     * @param codec whose topics: {@code canonical}, {@code scaip}, {@code chirpstack}, {@code zigbee2mqtt}, {@code tasmota}
     *     or {@code shelly}
     * @param topic part of the topic
     * @param gateway which gateway kept it
     * @param deviceId whose
     * @param text part of the payload
     * @param from came then or later
     * @param to came before
     */
    public record ReplayWanted(
            @Nullable @Size(max = 100) String reason,
            @Nullable @Size(max = 40) String codec,
            @Nullable @Size(max = 200) String topic,
            @Nullable @Size(max = 100) String gateway,
            @Nullable UUID deviceId,
            @Nullable @Size(max = 200) String text,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime to) {

        QuarantineFilter filter() {
            return new QuarantineFilter(reason, codec, topic, gateway, deviceId, text, from, to, null);
        }
    }

    /**
     * @param askedAt names this asking
     * @param entries how many it are
     * @param more whether so many match that the rest must be asked for again
     */
    public record ReplayAsked(OffsetDateTime askedAt, int entries, boolean more) {}

    /**
     * @param waiting for a gateway
     * @param stored understood
     * @param undecodable still not
     * @param impossible not all of their bytes are there
     */
    public record ReplayProgress(long waiting, long stored, long undecodable, long impossible) {}

    @GET
    @Allowed(Action.QUARANTINE_READ)
    @Operation(summary = "Quarantine, newest first")
    public Uni<Page<QuarantineView>> quarantine(
            @Valid @BeanParam QuarantineSearch search,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor place = Cursor.of(cursor, limit);
        return quarantine
                .page(search.filter(), DeviceReading.key(place.after()), place.fetch())
                .map(found -> place.page(found, row -> row.getUUID("id").toString(), views::view));
    }

    @GET
    @Path("{id}")
    @Allowed(Action.QUARANTINE_READ)
    @Operation(summary = "One message with its bytes", description = "404")
    public Uni<QuarantineDetail> one(@PathParam("id") UUID id) {
        return found(id).map(views::detail);
    }

    @GET
    @Path("{id}/raw")
    @Allowed(Action.QUARANTINE_READ)
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            summary = "The bytes of a message",
            description = "At most its first 64 KiB. 404, 404 quarantine-bytes-gone")
    public Uni<Response> raw(@PathParam("id") UUID id) {
        return found(id).map(row -> download(id, row.getBuffer("raw")));
    }

    @POST
    @Path("{id}/replay")
    @Command
    @Allowed(Action.QUARANTINE_REPLAY)
    @ResponseStatus(202)
    @Operation(
            summary = "Have a message read again",
            description = "By a gateway, with the codecs and devices of now. 404, 422 quarantine-not-whole")
    public Uni<ReplayAsked> replay(@PathParam("id") UUID id) {
        return replays.ask(id, caller.get().username()).map(QuarantineResource::asked);
    }

    @POST
    @Path("replays")
    @Command
    @Allowed(Action.QUARANTINE_REPLAY)
    @ResponseStatus(202)
    @Operation(
            summary = "Have all messages read again that match",
            description = "The oldest 500 that were not understood yet")
    public Uni<ReplayAsked> replayAll(@Valid @NotNull ReplayWanted body) {
        return replays.askAll(body.filter(), caller.get().username()).map(QuarantineResource::asked);
    }

    @GET
    @Path("replays")
    @Allowed(Action.QUARANTINE_READ)
    @Operation(summary = "How far messages are that were asked for together")
    public Uni<ReplayProgress> progress(@QueryParam("askedAt") @NotNull OffsetDateTime askedAt) {
        return rows.progress(askedAt.toInstant()).map(QuarantineResource::progress);
    }

    private Uni<Row> found(UUID id) {
        return quarantine
                .one(id)
                .map(found -> found.stream().findFirst().orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND)));
    }

    private static Response download(UUID id, @Nullable Buffer raw) {
        if (raw == null) {
            throw new Refused(DeviceRefusal.BYTES_GONE);
        }
        return Response.ok(raw.getBytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".bin\"")
                .build();
    }

    private static ReplayAsked asked(QuarantineReplays.Asked asked) {
        return new ReplayAsked(
                Objects.requireNonNull(DistrictTime.shown(asked.at())),
                asked.entries(),
                asked.entries() == QuarantineReplays.MOST);
    }

    private static ReplayProgress progress(List<Row> counts) {
        Map<String, Long> of = counts.stream()
                .collect(Collectors.toMap(row -> row.getString("replay_state"), row -> row.getLong("entries")));
        return new ReplayProgress(
                of.getOrDefault("WAITING", 0L),
                of.getOrDefault("STORED", 0L),
                of.getOrDefault("UNDECODABLE", 0L),
                of.getOrDefault("IMPOSSIBLE", 0L));
    }
}
