package care.nowalls.centre.web;

import care.nowalls.account.Access;
import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.centre.CentreView;
import care.nowalls.centre.Centres;
import care.nowalls.centre.NewCentre;
import care.nowalls.contract.provider.Page;
import care.nowalls.shared.Command;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Cursor;
import care.nowalls.shared.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Day-care centres. */
@Path("/api/v1/centres")
@Tag(name = "centres")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CentreResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final Centres centres;
    private final Access access;

    @Inject
    public CentreResource(Centres centres, Access access) {
        this.centres = centres;
        this.access = access;
    }

    @GET
    @Allowed(Action.CENTRE_READ)
    @Operation(summary = "Centres within reach", description = "400 invalid-cursor")
    public Uni<Page<CentreView>> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor place = Cursor.of(cursor, limit);
        UUID own = access.scope(Action.CENTRE_READ).centre();
        Uni<List<CentreView>> found = own == null
                ? centres.after(after(place), place.fetch())
                : centres.centre(own).map(List::of);
        return found.map(views -> place.page(views, view -> view.id().toString(), view -> view));
    }

    @POST
    @Command
    @Allowed(Action.CENTRE_WRITE)
    @ResponseStatus(201)
    @Operation(summary = "Add a centre", description = "409 centre-known; 422 unknown-street")
    public Uni<CentreView> create(@Valid @NotNull NewCentre given) {
        return centres.create(given);
    }

    private static UUID after(Cursor cursor) {
        try {
            return cursor.after() == null ? FIRST : UUID.fromString(cursor.after());
        } catch (IllegalArgumentException e) {
            throw new Refused(CommonRefusal.INVALID_CURSOR);
        }
    }
}
