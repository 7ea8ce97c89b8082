package care.nowalls.entitlement.web;

import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.contract.provider.Page;
import care.nowalls.entitlement.NewPolicy;
import care.nowalls.entitlement.Policies;
import care.nowalls.entitlement.Policy;
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

/** The policies of the district. */
@Path("/api/v1/policies")
@Tag(name = "policies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PolicyResource {

    private final Policies policies;

    @Inject
    public PolicyResource(Policies policies) {
        this.policies = policies;
    }

    @GET
    @Allowed(Action.POLICY_READ)
    @Operation(summary = "All policies with all their versions", description = "They are few: one page")
    public Uni<Page<Policy>> list() {
        return policies.all().map(all -> new Page<>(all, null));
    }

    @POST
    @Command
    @Allowed(Action.POLICY_WRITE)
    @ResponseStatus(201)
    @Operation(
            summary = "A policy, or the next version of one",
            description = "409 policy-period when a version of that day or later exists, 422 policy-rule")
    public Uni<Policy> add(@Valid @NotNull NewPolicy policy) {
        return policies.add(policy);
    }
}
