package care.nowalls.catalogue.web;

import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.catalogue.Catalogue;
import care.nowalls.catalogue.Item;
import care.nowalls.catalogue.NewItem;
import care.nowalls.contract.provider.Page;
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

/** What can be ordered. */
@Path("/api/v1/catalogue")
@Tag(name = "catalogue")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CatalogueResource {

    private final Catalogue catalogue;

    @Inject
    public CatalogueResource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Allowed(Action.CATALOGUE_READ)
    @Operation(summary = "All items in force today, by code", description = "One page: a catalogue is short")
    public Uni<Page<Item>> list() {
        return catalogue.items().map(items -> new Page<>(items, null));
    }

    @POST
    @Path("items")
    @Command
    @Allowed(Action.CATALOGUE_WRITE)
    @ResponseStatus(201)
    @Operation(summary = "Add an item, or the next version of one", description = "409 item-known")
    public Uni<Item> add(@Valid @NotNull NewItem given) {
        return catalogue.add(given);
    }
}
