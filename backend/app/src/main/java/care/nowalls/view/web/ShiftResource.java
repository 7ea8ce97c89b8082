package care.nowalls.view.web;

import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.contract.provider.Page;
import care.nowalls.incident.Handover;
import care.nowalls.incident.Handovers;
import care.nowalls.shared.Command;
import care.nowalls.shared.Cursor;
import care.nowalls.view.shift.ShiftSheet;
import care.nowalls.view.shift.ShiftSheet.DutyPhone;
import care.nowalls.view.shift.ShiftSheets;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Handing a shift over. */
@Path("/api/v1/desk")
@Tag(name = "desk")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ShiftResource {

    private final ShiftSheets sheets;
    private final Handovers handovers;

    @Inject
    public ShiftResource(ShiftSheets sheets, Handovers handovers) {
        this.sheets = sheets;
        this.handovers = handovers;
    }

    /**
     * @param name whose telephone
     * @param reached whether it answered
     */
    public record TriedPhone(
            @NotBlank @Size(max = 60) String name, @NotNull Boolean reached) {}

    /**
     * @param dutyPhones which were tried
     * @param note in words
     */
    public record HandOverShift(
            @NotNull @Size(max = 20) List<@NotNull @Valid TriedPhone> dutyPhones,
            @Nullable @Size(max = 2000) String note) {}

    @GET
    @Path("shift-sheet")
    @Allowed(Action.DESK_PRESENCE)
    @Operation(summary = "What the next shift must know, as things stand now")
    public Uni<ShiftSheet> draft() {
        return sheets.now(List.of(), null);
    }

    @POST
    @Path("handovers")
    @Command
    @Allowed(Action.DESK_PRESENCE)
    @ResponseStatus(201)
    @Operation(summary = "Sign the sheet and hand the shift over")
    public Uni<Handover> begin(@Valid @NotNull HandOverShift body) {
        List<DutyPhone> tried = body.dutyPhones().stream()
                .map(phone -> new DutyPhone(phone.name(), phone.reached()))
                .toList();
        return sheets.begin(tried, body.note());
    }

    @POST
    @Path("handovers/{id}/sign")
    @Command
    @Allowed(Action.DESK_PRESENCE)
    @Operation(summary = "Take the shift over", description = "404, 409 handover-signed, 422 same-person")
    public Uni<Handover> sign(@PathParam("id") UUID id) {
        return handovers.sign(id);
    }

    @GET
    @Path("handovers")
    @Allowed(Action.DESK_PRESENCE)
    @Operation(summary = "Sheets, newest first", description = "400 invalid-cursor")
    public Uni<Page<Handover>> handovers(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return handovers.page(Cursor.of(cursor, limit));
    }

    @GET
    @Path("handovers/{id}")
    @Allowed(Action.DESK_PRESENCE)
    @Operation(summary = "A sheet as it was signed", description = "404")
    public Uni<ShiftSheets.SignedSheet> handover(@PathParam("id") UUID id) {
        return sheets.signed(id);
    }
}
