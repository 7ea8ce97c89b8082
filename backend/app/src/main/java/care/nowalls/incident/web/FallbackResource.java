package care.nowalls.incident.web;

import care.nowalls.account.EdgeOnly;
import care.nowalls.contract.fallback.FallbackBook;
import care.nowalls.contract.fallback.FallbackCalls;
import care.nowalls.incident.escalation.FallbackBooks;
import care.nowalls.incident.store.FallbackRows;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What gateways need to call people without us, and whom they called. */
@Path("/internal/v1/fallback")
@Tag(name = "gateway")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FallbackResource {

    private final FallbackBooks books;
    private final FallbackRows rows;

    @Inject
    FallbackResource(FallbackBooks books, FallbackRows rows) {
        this.books = books;
        this.rows = rows;
    }

    @GET
    @EdgeOnly("gateway")
    @Operation(summary = "Whom to call without a backend", description = "Whole, or unchanged since that version")
    public Uni<FallbackBook> book(@QueryParam("version") @DefaultValue("") String version) {
        return books.since(version);
    }

    @PUT
    @Path("calls")
    @EdgeOnly("gateway")
    @ResponseStatus(204)
    @WithTransaction
    @Operation(summary = "Who was called without a backend", description = "Idempotent by id")
    public Uni<Void> calls(@Valid @NotNull FallbackCalls calls) {
        return rows.keep(calls);
    }
}
