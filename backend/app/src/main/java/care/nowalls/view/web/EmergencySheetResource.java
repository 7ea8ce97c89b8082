package care.nowalls.view.web;

import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.shared.Command;
import care.nowalls.shared.Secret;
import care.nowalls.view.shift.EmergencySheets;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The encrypted sheet for when the desk is down. */
@Path("/api/v1/desk/emergency-sheet")
@Tag(name = "desk")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EmergencySheetResource {

    private final EmergencySheets sheets;

    @Inject
    public EmergencySheetResource(EmergencySheets sheets) {
        this.sheets = sheets;
    }

    /**
     * @param purpose in words, written to the audit log
     */
    public record WhyPassphrase(@NotBlank @Size(max = 120) String purpose) {}

    /**
     * @param passphrase opens every sheet
     */
    public record Passphrase(@Secret String passphrase) {}

    @GET
    @Allowed(Action.DESK_PRESENCE)
    @Operation(summary = "The newest sheet, encrypted", description = "To be kept on the desk's computer. 404")
    public Uni<EmergencySheets.SheetFile> newest() {
        return sheets.newest();
    }

    @POST
    @Command
    @Allowed(Action.DESK_PRESENCE)
    @ResponseStatus(204)
    @Operation(summary = "Make one now", description = "Besides those made every four hours")
    public Uni<Void> make() {
        return sheets.make();
    }

    @POST
    @Path("passphrase")
    @Command
    @Allowed(Action.SHEET_PASSPHRASE)
    @Operation(summary = "The passphrase of the sheets", description = "For the leader; written to the audit log")
    public Uni<Passphrase> passphrase(@Valid @NotNull WhyPassphrase body) {
        return sheets.passphraseFor(body.purpose()).map(Passphrase::new);
    }
}
