package care.nowalls.resident.web;

import care.nowalls.account.Access;
import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.account.Scope;
import care.nowalls.resident.PhotoBook;
import care.nowalls.resident.Residents;
import care.nowalls.resident.model.Portrait;
import care.nowalls.shared.Command;
import care.nowalls.shared.Secret;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The photo of a resident. */
@Path("/api/v1/residents/{id}/photo")
@Tag(name = "residents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PhotoResource {

    private final PhotoBook book;
    private final Residents residents;
    private final Access access;
    private final Vertx vertx;

    @Inject
    public PhotoResource(PhotoBook book, Residents residents, Access access, Vertx vertx) {
        this.book = book;
        this.residents = residents;
        this.access = access;
        this.vertx = vertx;
    }

    /** @param image a JPEG or PNG in base64, at most 6 MB */
    @Schema(name = "UploadedPhoto")
    public record Upload(@NotBlank @Size(max = 8_000_000) String image) {}

    /** @param purpose in words, written to the audit log */
    @Schema(name = "PhotoPurpose")
    public record Purpose(@NotBlank @Size(max = 120) String purpose) {}

    /** @param jpeg at most 512 pixels a side, in base64; null when none is kept */
    @Schema(name = "ResidentPhoto")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Photo(@Secret byte @Nullable [] jpeg) {}

    @PUT
    @Command
    @Allowed(Action.RESIDENT_WRITE)
    @ResponseStatus(204)
    @Operation(
            summary = "Keep a photo",
            description = "Drawn anew with at most 512 pixels a side, kept encrypted. 404, 422 photo-unreadable")
    public Uni<Void> keep(@PathParam("id") UUID id, @Valid @NotNull Upload body) {
        Scope scope = access.scope(Action.RESIDENT_WRITE);
        return residents
                .facts(id, scope)
                .chain(() -> vertx.executeBlocking(() -> Portrait.ofBase64(body.image()), false))
                .chain(jpeg -> book.keep(id, scope, jpeg));
    }

    @POST
    @Path("reveal")
    @Command
    @Allowed(Action.RESIDENT_REVEAL)
    @Operation(summary = "Look at it", description = "Written to the audit log. 404")
    public Uni<Photo> reveal(@PathParam("id") UUID id, @Valid @NotNull Purpose body) {
        return book.seen(id, access.scope(Action.RESIDENT_REVEAL), body.purpose())
                .map(Photo::new);
    }

    @DELETE
    @Command
    @Allowed(Action.RESIDENT_WRITE)
    @ResponseStatus(204)
    @Operation(summary = "Keep it no longer", description = "404")
    public Uni<Void> drop(@PathParam("id") UUID id) {
        return book.drop(id, access.scope(Action.RESIDENT_WRITE));
    }
}
