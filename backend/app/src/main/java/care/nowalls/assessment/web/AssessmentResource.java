package care.nowalls.assessment.web;

import care.nowalls.account.Access;
import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.assessment.Assessing;
import care.nowalls.assessment.AssessmentView;
import care.nowalls.assessment.NewAssessment;
import care.nowalls.contract.provider.Page;
import care.nowalls.resident.Residents;
import care.nowalls.shared.Command;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Assessments of a resident. */
@Path("/api/v1/residents/{id}/assessments")
@Tag(name = "residents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AssessmentResource {

    private final Assessing assessing;
    private final Residents residents;
    private final Access access;

    @Inject
    public AssessmentResource(Assessing assessing, Residents residents, Access access) {
        this.assessing = assessing;
        this.residents = residents;
        this.access = access;
    }

    @GET
    @Allowed(Action.RESIDENT_READ)
    @Operation(summary = "The newest assessments, at most 50", description = "404")
    public Uni<Page<AssessmentView>> list(@PathParam("id") UUID id) {
        return residents
                .facts(id, access.scope(Action.RESIDENT_READ))
                .chain(() -> assessing.of(id))
                .map(found -> new Page<>(found, null));
    }

    @POST
    @Command
    @Allowed(Action.ASSESSMENT_WRITE)
    @ResponseStatus(201)
    @Operation(
            summary = "Enter an assessment (GB/T 42195-2022)",
            description = "404; 422 scores-incomplete, assessed-in-future")
    public Uni<AssessmentView> enter(@PathParam("id") UUID id, @Valid @NotNull NewAssessment given) {
        return residents.facts(id, access.scope(Action.ASSESSMENT_WRITE)).chain(() -> assessing.enter(id, given));
    }
}
