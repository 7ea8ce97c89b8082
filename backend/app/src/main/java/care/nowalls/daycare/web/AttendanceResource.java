package care.nowalls.daycare.web;

import care.nowalls.account.Access;
import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.contract.provider.Page;
import care.nowalls.daycare.AttendanceRow;
import care.nowalls.daycare.Attending;
import care.nowalls.daycare.NewAttendance;
import care.nowalls.daycare.Occupancy;
import care.nowalls.shared.Command;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Cursor;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Refused;
import io.smallrye.mutiny.Uni;
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
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who is in the house. */
@Path("/api/v1/centres/{id}")
@Tag(name = "centres")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AttendanceResource {

    private final Attending attending;
    private final Access access;
    private final DistrictTime time;

    @Inject
    public AttendanceResource(Attending attending, Access access, DistrictTime time) {
        this.attending = attending;
        this.access = access;
        this.time = time;
    }

    @POST
    @Path("attendance")
    @Command
    @Allowed(Action.ATTENDANCE_WRITE)
    @Operation(
            summary = "Somebody comes in or goes out",
            description = "201; 200 with the open record when they were in the house already. Never refused for want of"
                    + " places or for a wrong clock: marked. 404; 422 one-reference-needed")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = AttendanceRow.class)))
    @APIResponse(
            responseCode = "200",
            description = "Was in the house already",
            content = @Content(schema = @Schema(implementation = AttendanceRow.class)))
    public Uni<Response> record(@PathParam("id") UUID id, @Valid @NotNull NewAttendance given) {
        return attending
                .record(within(id, Action.ATTENDANCE_WRITE), given)
                .map(recorded -> Response.status(recorded.fresh() ? 201 : 200)
                        .entity(recorded.row())
                        .build());
    }

    @GET
    @Path("attendance")
    @Allowed(Action.ATTENDANCE_READ)
    @Operation(
            summary = "Who was there on a district day, today unless said",
            description = "Today also who is still here since an earlier day, marked. 404; 400 invalid-cursor")
    public Uni<Page<AttendanceRow>> list(
            @PathParam("id") UUID id,
            @QueryParam("date") @Nullable LocalDate date,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor place = Cursor.of(cursor, limit);
        LocalDate day = date == null ? time.today() : date;
        return attending
                .ofDay(within(id, Action.ATTENDANCE_READ), day, after(place), place.fetch())
                .map(found -> place.page(found, row -> row.id().toString(), row -> row));
    }

    @GET
    @Path("occupancy")
    @Allowed(Action.ATTENDANCE_READ)
    @Operation(summary = "The house now", description = "404")
    public Uni<Occupancy> occupancy(@PathParam("id") UUID id) {
        return attending.occupancy(within(id, Action.ATTENDANCE_READ));
    }

    private UUID within(UUID centreId, Action action) {
        UUID own = access.scope(action).centre();
        if (own != null && !own.equals(centreId)) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
        return centreId;
    }

    private static UUID after(Cursor cursor) {
        try {
            return cursor.after() == null ? new UUID(0, 0) : UUID.fromString(cursor.after());
        } catch (IllegalArgumentException e) {
            throw new Refused(CommonRefusal.INVALID_CURSOR);
        }
    }
}
