package care.nowalls.area.web;

import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.area.AreaHandling;
import care.nowalls.area.AreaState;
import care.nowalls.area.CallResult;
import care.nowalls.area.store.AreaReads;
import care.nowalls.contract.provider.Page;
import care.nowalls.resident.Building;
import care.nowalls.resident.Dwellings;
import care.nowalls.shared.Command;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Cursor;
import care.nowalls.shared.Refused;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Area events: one thing to be handled instead of hundreds of tasks. */
@Path("/api/v1/area-events")
@Tag(name = "area events")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AreaResource {

    private final AreaHandling handling;
    private final AreaReads reads;
    private final Dwellings dwellings;

    @Inject
    public AreaResource(AreaHandling handling, AreaReads reads, Dwellings dwellings) {
        this.handling = handling;
        this.reads = reads;
        this.dwellings = dwellings;
    }

    /**
     * @param residentId who was called
     * @param result what was found
     * @param note words
     */
    public record RecordCall(
            @NotNull UUID residentId,
            @NotNull CallResult result,
            @Nullable @Size(max = 500) String note) {}

    /**
     * @param id of the call
     */
    public record CallRecorded(UUID id) {}

    @GET
    @Allowed(Action.AREA_READ)
    @Operation(summary = "Area events, newest first")
    public Uni<Page<AreaViews.AreaEventView>> events(
            @QueryParam("state") @Nullable AreaState state,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor place = Cursor.of(cursor, limit);
        return reads.page(state == null ? null : state.name(), key(place), place.fetch())
                .map(rows -> place.page(rows, row -> AreaViews.id(row, "id").toString(), row -> row))
                .chain(page -> Multi.createFrom()
                        .iterable(page.items())
                        .onItem()
                        .transformToUniAndConcatenate(this::labelled)
                        .collect()
                        .asList()
                        .map(items -> new Page<>(items, page.next())));
    }

    @GET
    @Path("{id}")
    @Allowed(Action.AREA_READ)
    @Operation(summary = "An area event", description = "404")
    public Uni<AreaViews.AreaEventView> event(@PathParam("id") UUID id) {
        return found(id).chain(this::labelled);
    }

    @GET
    @Path("{id}/call-list")
    @Allowed(Action.AREA_HANDLE)
    @Operation(
            summary = "Whom to call, the most urgent first",
            description = "Lives by a machine, then alone, then level 3 or 4, then without mobile. open=true leaves out"
                    + " those who were reached. 404")
    public Uni<Page<AreaViews.CallListEntry>> callList(
            @PathParam("id") UUID id,
            @QueryParam("open") @DefaultValue("false") boolean open,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor place = Cursor.of(cursor, limit);
        AreaReads.After after = after(place);
        return found(id)
                .chain(row -> reads.callList(id, open, after, place.fetch()))
                .map(rows -> place.page(rows, AreaResource::place, AreaViews::entry));
    }

    @GET
    @Path("{id}/devices")
    @Allowed(Action.AREA_READ)
    @Operation(summary = "Devices of an area event", description = "down=true: only those that are not back. 404")
    public Uni<Page<AreaViews.AreaDevice>> devices(
            @PathParam("id") UUID id,
            @QueryParam("down") @DefaultValue("false") boolean down,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor place = Cursor.of(cursor, limit);
        UUID after = key(place);
        return found(id)
                .chain(row -> reads.devices(id, down, after, place.fetch()))
                .map(rows ->
                        place.page(rows, row -> AreaViews.id(row, "device_id").toString(), AreaViews::device));
    }

    @POST
    @Path("{id}/calls")
    @Command
    @Allowed(Action.AREA_HANDLE)
    @ResponseStatus(201)
    @Operation(summary = "Record a call", description = "404; 422 not-concerned")
    public Uni<CallRecorded> called(@PathParam("id") UUID id, @Valid @NotNull RecordCall body) {
        return handling.called(id, body.residentId(), body.result(), body.note())
                .map(CallRecorded::new);
    }

    @POST
    @Path("{id}/end")
    @Command
    @Allowed(Action.AREA_HANDLE)
    @ResponseStatus(204)
    @Operation(summary = "Say that it is over", description = "404, 409 area-event-over")
    public Uni<Void> end(@PathParam("id") UUID id) {
        return handling.end(id);
    }

    private Uni<Row> found(UUID id) {
        return reads.one(id)
                .map(rows -> rows.stream().findFirst().orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND)));
    }

    /** A building's name is decrypted for whoever may read the event. */
    private Uni<AreaViews.AreaEventView> labelled(Row row) {
        String label = row.getString("label");
        UUID dwelling = row.getUUID("dwelling_id");
        return label != null || dwelling == null
                ? Uni.createFrom().item(AreaViews.event(row, label))
                : dwellings.building(dwelling).map(Building::name).map(name -> AreaViews.event(row, name));
    }

    private static String place(Row row) {
        return row.getInteger("risk") + "/" + AreaViews.id(row, "resident_id");
    }

    private static AreaReads.@Nullable After after(Cursor cursor) {
        String after = cursor.after();
        if (after == null) {
            return null;
        }
        String[] parts = after.split("/", -1);
        try {
            return new AreaReads.After(Integer.parseInt(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (IllegalArgumentException e) {
            throw new Refused(CommonRefusal.INVALID_CURSOR);
        }
    }

    private static @Nullable UUID key(Cursor cursor) {
        try {
            return cursor.after() == null ? null : UUID.fromString(cursor.after());
        } catch (IllegalArgumentException e) {
            throw new Refused(CommonRefusal.INVALID_CURSOR);
        }
    }
}
