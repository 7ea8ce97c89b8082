package care.nowalls.resident.web;

import care.nowalls.account.Access;
import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.resident.RescueBook;
import care.nowalls.resident.RescueNotes;
import care.nowalls.shared.Command;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a rescuer must know of a resident. */
@Path("/api/v1/residents/{id}/rescue-notes")
@Tag(name = "residents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RescueNotesResource {

    private final RescueBook book;
    private final Access access;

    @Inject
    public RescueNotesResource(RescueBook book, Access access) {
        this.book = book;
        this.access = access;
    }

    /**
     * @param purpose in words, written to the audit log
     */
    public record Purpose(@NotBlank @Size(max = 120) String purpose) {}

    @PUT
    @Command
    @Allowed(Action.RESIDENT_WRITE)
    @Operation(
            summary = "Write illnesses, allergies, medicines, landmark and consent",
            description = "Replaces all of it; kept encrypted. 404, 422 consent-in-future")
    public Uni<RescueNotes> write(@PathParam("id") UUID id, @Valid @NotNull RescueNotes body) {
        return book.write(id, access.scope(Action.RESIDENT_WRITE), body);
    }

    @POST
    @Path("reveal")
    @Command
    @Allowed(Action.RESIDENT_REVEAL)
    @Operation(summary = "Read them", description = "Written to the audit log. 404")
    public Uni<RescueNotes> reveal(@PathParam("id") UUID id, @Valid @NotNull Purpose body) {
        return book.revealed(id, access.scope(Action.RESIDENT_REVEAL), body.purpose());
    }
}
