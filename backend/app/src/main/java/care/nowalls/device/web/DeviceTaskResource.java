package care.nowalls.device.web;

import care.nowalls.account.Access;
import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.contract.provider.Page;
import care.nowalls.device.DeviceTasks;
import care.nowalls.device.store.TaskList;
import care.nowalls.shared.Command;
import care.nowalls.shared.Cursor;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Maintenance tasks of devices. */
@Path("/api/v1/device-tasks")
@Tag(name = "devices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeviceTaskResource {

    private final DeviceTasks tasks;
    private final TaskList list;
    private final Access access;

    @Inject
    public DeviceTaskResource(DeviceTasks tasks, TaskList list, Access access) {
        this.tasks = tasks;
        this.list = list;
        this.access = access;
    }

    /**
     * @param id of the task
     * @param deviceId which device
     * @param deviceKind what it is
     * @param kind what is to be looked after, such as {@code low_battery}
     * @param residentId whose device
     * @param residentName their name
     * @param streetName street
     * @param room of the dwelling or centre
     * @param battery percent
     * @param count how often it was told
     * @param openedAt since when
     * @param assignee who goes there
     * @param dueOn by which day
     * @param note words
     * @param areaEventId the area event that stands for it
     */
    public record DeviceTaskView(
            UUID id,
            UUID deviceId,
            String deviceKind,
            String kind,
            @Nullable UUID residentId,
            @Nullable String residentName,
            @Nullable String streetName,
            @Nullable String room,
            @Nullable Integer battery,
            int count,
            OffsetDateTime openedAt,
            @Nullable String assignee,
            @Nullable LocalDate dueOn,
            @Nullable String note,
            @Nullable UUID areaEventId) {}

    /**
     * @param given how many devices have the task now
     */
    public record TasksGiven(int given) {}

    @GET
    @Allowed(Action.DEVICE_READ)
    @Operation(
            summary = "Open maintenance tasks, oldest first",
            description = "Those that an area event stands for only with folded=true")
    public Uni<Page<DeviceTaskView>> open(
            @QueryParam("kind") DeviceTasks.@Nullable Kind kind,
            @QueryParam("streetId") @Nullable UUID streetId,
            @QueryParam("folded") @DefaultValue("false") boolean folded,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor place = Cursor.of(cursor, limit);
        UUID street = DeviceReading.narrowed(access.scope(Action.DEVICE_READ).street(), streetId);
        TaskList.Wanted wanted = new TaskList.Wanted(street, kind == null ? null : kind.stored(), folded);
        return list.page(wanted, DeviceReading.key(place.after()), place.fetch())
                .map(rows -> place.page(rows, row -> row.getUUID("id").toString(), DeviceTaskResource::view));
    }

    @POST
    @Command
    @Allowed(Action.DEVICE_WRITE)
    @ResponseStatus(201)
    @Operation(
            summary = "Give out a follow-up for devices",
            description = "One open task per device and kind: an open one is taken over. 422 unknown-device")
    public Uni<TasksGiven> give(@Valid @NotNull DeviceBodies.GiveTask body) {
        return tasks.give(
                        body.deviceIds(),
                        new DeviceTasks.FollowUp(body.kind(), body.assignee(), body.dueOn(), body.note()))
                .map(TasksGiven::new);
    }

    @POST
    @Path("{id}/close")
    @Command
    @Allowed(Action.DEVICE_WRITE)
    @ResponseStatus(204)
    @Operation(summary = "A task is done", description = "404, 409 task-closed")
    public Uni<Void> close(@PathParam("id") UUID id, @Valid @NotNull DeviceBodies.CloseTask body) {
        return tasks.close(id, body.result());
    }

    private static DeviceTaskView view(Row row) {
        return new DeviceTaskView(
                row.getUUID("id"),
                row.getUUID("device_id"),
                row.getString("device_kind"),
                row.getString("kind"),
                row.getUUID("resident_id"),
                row.getString("resident_name"),
                row.getString("street_name"),
                row.getString("room"),
                row.getInteger("battery"),
                row.getInteger("count"),
                Objects.requireNonNull(DeviceReading.shown(row.getOffsetDateTime("opened_at"))),
                row.getString("assignee"),
                row.getLocalDate("due_on"),
                row.getString("note"),
                row.getUUID("folded_into"));
    }
}
