package care.nowalls.view.web;

import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.view.IncidentCards;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The face to look for at an incident. */
@Path("/api/v1/incidents/{id}/photo")
@Tag(name = "incidents")
public class IncidentPhotoResource {

    private static final String JPEG = "image/jpeg";

    private final IncidentCards cards;

    @Inject
    public IncidentPhotoResource(IncidentCards cards) {
        this.cards = cards;
    }

    @GET
    @Produces(JPEG)
    @Allowed(Action.INCIDENT_HANDLE)
    @Operation(
            summary = "The photo of whom it concerns",
            description = "At most 512 pixels a side; each reading is in the audit log. 404, also when none is kept")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> photo(@PathParam("id") UUID id) {
        return cards.photo(id)
                .map(jpeg -> Response.ok(jpeg, JPEG)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }
}
