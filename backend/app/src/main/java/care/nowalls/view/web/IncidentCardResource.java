package care.nowalls.view.web;

import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.view.IncidentCard;
import care.nowalls.view.IncidentCards;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The card at an incident. */
@Path("/api/v1/incidents/{id}/card")
@Tag(name = "incidents")
@Produces(MediaType.APPLICATION_JSON)
public class IncidentCardResource {

    private final IncidentCards cards;

    @Inject
    public IncidentCardResource(IncidentCards cards) {
        this.cards = cards;
    }

    @GET
    @Allowed(Action.INCIDENT_HANDLE)
    @Operation(
            summary = "What must be before one's eyes in an emergency",
            description = "Personal data in full; each reading is in the audit log. 404")
    public Uni<IncidentCard> card(@PathParam("id") UUID id) {
        return cards.of(id);
    }
}
