package care.nowalls.incident.web;

import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.contract.provider.Page;
import care.nowalls.incident.NewProcedure;
import care.nowalls.incident.Procedure;
import care.nowalls.incident.Procedures;
import care.nowalls.shared.Command;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What the desk does, per kind of emergency. */
@Path("/api/v1/procedures")
@Tag(name = "incidents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProcedureResource {

    private final Procedures procedures;

    @Inject
    public ProcedureResource(Procedures procedures) {
        this.procedures = procedures;
    }

    @GET
    @Allowed(Action.INCIDENT_READ)
    @Operation(
            summary = "All procedures, with earlier and coming versions",
            description = "The whole set: next is always null")
    public Uni<Page<Procedure>> procedures() {
        return procedures.all().map(all -> new Page<>(all, null));
    }

    @POST
    @Command
    @Allowed(Action.PROCEDURE_WRITE)
    @ResponseStatus(201)
    @Operation(
            summary = "The next version of a procedure",
            description = "From a day to come. 409 procedure-kind-taken, 422 procedure-backdated")
    public Uni<Procedure> replace(@Valid @NotNull NewProcedure body) {
        return procedures.replace(body);
    }
}
