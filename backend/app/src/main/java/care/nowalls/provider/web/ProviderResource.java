package care.nowalls.provider.web;

import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.contract.provider.Page;
import care.nowalls.provider.ContractView;
import care.nowalls.provider.Contracting;
import care.nowalls.provider.NewContract;
import care.nowalls.provider.NewProvider;
import care.nowalls.provider.NewStaff;
import care.nowalls.provider.ProviderView;
import care.nowalls.provider.Providers;
import care.nowalls.provider.StaffRow;
import care.nowalls.provider.store.ProviderRows;
import care.nowalls.shared.Command;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Cursor;
import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The network of providers. */
@Path("/api/v1/providers")
@Tag(name = "providers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProviderResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final Providers providers;
    private final Contracting contracting;
    private final ProviderRows rows;
    private final DistrictTime time;

    @Inject
    public ProviderResource(Providers providers, Contracting contracting, ProviderRows rows, DistrictTime time) {
        this.providers = providers;
        this.contracting = contracting;
        this.rows = rows;
        this.time = time;
    }

    /**
     * Why a provider is suspended or works again.
     *
     * @param reason in words
     */
    public record StatusReason(@NotBlank @Size(max = 200) String reason) {}

    @GET
    @WithSession
    @Allowed(Action.PROVIDER_READ)
    @Operation(summary = "All providers", description = "400 invalid-cursor")
    public Uni<Page<ProviderView>> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor place = Cursor.of(cursor, limit);
        return rows.providers(time.today(), after(place), null, place.fetch())
                .map(found -> place.page(found, view -> view.id().toString(), view -> view));
    }

    @GET
    @Path("{id}")
    @WithSession
    @Allowed(Action.PROVIDER_READ)
    @Operation(summary = "One provider", description = "404")
    public Uni<ProviderView> one(@PathParam("id") UUID id) {
        return rows.providers(time.today(), FIRST, id, 1).map(ProviderResource::only);
    }

    @POST
    @Command
    @Allowed(Action.PROVIDER_WRITE)
    @ResponseStatus(201)
    @Operation(summary = "Register a provider", description = "409 provider-known; 422 organisation-code-invalid")
    public Uni<ProviderView> register(@Valid @NotNull NewProvider given) {
        return contracting.register(given).chain(this::one);
    }

    @POST
    @Path("{id}/suspend")
    @Command
    @Allowed(Action.PROVIDER_WRITE)
    @Operation(summary = "Offer it nothing more", description = "404; 409 provider-status")
    public Uni<ProviderView> suspend(@PathParam("id") UUID id, @Valid @NotNull StatusReason given) {
        return contracting.suspend(id).chain(() -> one(id));
    }

    @POST
    @Path("{id}/resume")
    @Command
    @Allowed(Action.PROVIDER_WRITE)
    @Operation(summary = "Offer it work again", description = "404; 409 provider-status")
    public Uni<ProviderView> resume(@PathParam("id") UUID id, @Valid @NotNull StatusReason given) {
        return contracting.resume(id).chain(() -> one(id));
    }

    @GET
    @Path("{id}/contracts")
    @WithSession
    @Allowed(Action.PROVIDER_READ)
    @Operation(summary = "Its contracts", description = "404; 400 invalid-cursor")
    public Uni<Page<ContractView>> contracts(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor place = Cursor.of(cursor, limit);
        return providers
                .provider(id)
                .chain(() -> rows.contracts(id, after(place), null, place.fetch()))
                .map(found -> place.page(found, view -> view.id().toString(), view -> view));
    }

    @POST
    @Path("{id}/contracts")
    @Command
    @Allowed(Action.PROVIDER_WRITE)
    @ResponseStatus(201)
    @Operation(
            summary = "Contract it for an item",
            description = "404; 409 contract-overlaps; 422 contract-period, unknown-item, unknown-street")
    public Uni<ContractView> contract(@PathParam("id") UUID id, @Valid @NotNull NewContract given) {
        return contracting
                .contract(id, given)
                .chain(contract -> rows.contracts(id, FIRST, contract, 1))
                .map(ProviderResource::only);
    }

    @GET
    @Path("{id}/staff")
    @WithSession
    @Allowed(Action.PROVIDER_READ)
    @Operation(summary = "Its staff, phones masked", description = "404; 400 invalid-cursor")
    public Uni<Page<StaffRow>> staff(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor place = Cursor.of(cursor, limit);
        return providers
                .provider(id)
                .chain(() -> rows.staff(id, time.today(), after(place), place.fetch()))
                .map(found -> place.page(found, row -> row.id().toString(), row -> row));
    }

    @POST
    @Path("{id}/staff")
    @Command
    @Allowed(Action.PROVIDER_WRITE)
    @ResponseStatus(201)
    @Operation(summary = "Add one of its staff", description = "404; 422 phone-invalid")
    public Uni<StaffRow> employ(@PathParam("id") UUID id, @Valid @NotNull NewStaff given) {
        return contracting.staffRow(id, given);
    }

    private static <T> T only(List<T> found) {
        if (found.isEmpty()) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
        return found.getFirst();
    }

    private static UUID after(Cursor cursor) {
        try {
            return cursor.after() == null ? FIRST : UUID.fromString(cursor.after());
        } catch (IllegalArgumentException e) {
            throw new Refused(CommonRefusal.INVALID_CURSOR);
        }
    }
}
