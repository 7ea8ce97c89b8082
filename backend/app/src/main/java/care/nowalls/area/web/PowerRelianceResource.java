package care.nowalls.area.web;

import care.nowalls.account.Access;
import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.area.AreaHandling;
import care.nowalls.shared.Command;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Who lives by a machine that needs mains power, and must be called first when it is gone. */
@Path("/api/v1/residents/{id}/power-reliance")
@Tag(name = "area events")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PowerRelianceResource {

    private final AreaHandling handling;
    private final Access access;

    @Inject
    public PowerRelianceResource(AreaHandling handling, Access access) {
        this.handling = handling;
        this.access = access;
    }

    /**
     * @param equipment which machine; kept encrypted
     */
    public record LivesBy(@NotNull AreaHandling.Equipment equipment) {}

    @PUT
    @Command
    @Allowed(Action.RESIDENT_WRITE)
    @ResponseStatus(204)
    @Operation(summary = "The resident lives by a machine that needs mains power", description = "404")
    public Uni<Void> note(@PathParam("id") UUID id, @Valid @NotNull LivesBy body) {
        return handling.livesBy(id, access.scope(Action.RESIDENT_WRITE), body.equipment());
    }

    @DELETE
    @Command
    @Allowed(Action.RESIDENT_WRITE)
    @ResponseStatus(204)
    @Operation(summary = "The resident needs no such machine any more", description = "404")
    public Uni<Void> forget(@PathParam("id") UUID id) {
        return handling.needsNone(id, access.scope(Action.RESIDENT_WRITE));
    }
}
