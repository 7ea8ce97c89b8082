package care.nowalls.assessment.web;

import care.nowalls.account.Access;
import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.assessment.NewSelfCareTest;
import care.nowalls.assessment.SelfCareTests;
import care.nowalls.assessment.SelfCareView;
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

/** Self-care tests of a resident. */
@Path("/api/v1/residents/{id}/self-care-tests")
@Tag(name = "residents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SelfCareResource {

    private final SelfCareTests tests;
    private final Residents residents;
    private final Access access;

    @Inject
    public SelfCareResource(SelfCareTests tests, Residents residents, Access access) {
        this.tests = tests;
        this.residents = residents;
        this.access = access;
    }

    @GET
    @Allowed(Action.RESIDENT_READ)
    @Operation(operationId = "selfCareTests", summary = "The newest self-care tests, at most 50", description = "404")
    public Uni<Page<SelfCareView>> list(@PathParam("id") UUID id) {
        return residents
                .facts(id, access.scope(Action.RESIDENT_READ))
                .chain(() -> tests.of(id))
                .map(found -> new Page<>(found, null));
    }

    @POST
    @Command
    @Allowed(Action.ASSESSMENT_WRITE)
    @ResponseStatus(201)
    @Operation(
            operationId = "enterSelfCareTest",
            summary = "Enter a self-care test (特困)",
            description = "404; 422 items-incomplete, assessed-in-future")
    public Uni<SelfCareView> enter(@PathParam("id") UUID id, @Valid @NotNull NewSelfCareTest given) {
        return residents.facts(id, access.scope(Action.ASSESSMENT_WRITE)).chain(() -> tests.enter(id, given));
    }
}
