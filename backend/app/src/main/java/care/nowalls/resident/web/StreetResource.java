package care.nowalls.resident.web;

import care.nowalls.account.Access;
import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.contract.provider.Page;
import care.nowalls.resident.Residents;
import care.nowalls.resident.StreetView;
import care.nowalls.resident.Streets;
import care.nowalls.shared.Command;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The district's streets. */
@Path("/api/v1/streets")
@Tag(name = "residents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StreetResource {

    private final Streets streets;
    private final Residents residents;
    private final Access access;

    @Inject
    public StreetResource(Streets streets, Residents residents, Access access) {
        this.streets = streets;
        this.residents = residents;
        this.access = access;
    }

    /**
     * A street as entered.
     *
     * @param name unique
     */
    public record NewStreet(@NotBlank @Size(max = 60) String name) {}

    @GET
    @Allowed(Action.STREET_READ)
    @Operation(summary = "All streets within reach", description = "One page: a district has few")
    public Uni<Page<StreetView>> list() {
        return residents.reachedStreet(access.scope(Action.STREET_READ)).chain(this::reached);
    }

    @POST
    @Command
    @Allowed(Action.STREET_WRITE)
    @ResponseStatus(201)
    @Operation(summary = "Add a street", description = "409 street-known")
    public Uni<StreetView> create(@Valid @NotNull NewStreet given) {
        String name = given.name().strip();
        return streets.create(name).map(id -> new StreetView(id, name));
    }

    private Uni<Page<StreetView>> reached(@Nullable UUID only) {
        return streets.all().map(all -> new Page<>(within(all, only), null));
    }

    private static List<StreetView> within(List<StreetView> all, @Nullable UUID only) {
        return all.stream()
                .filter(street -> only == null || only.equals(street.id()))
                .toList();
    }
}
