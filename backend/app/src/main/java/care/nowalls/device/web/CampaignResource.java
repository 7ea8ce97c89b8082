package care.nowalls.device.web;

import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.contract.provider.Page;
import care.nowalls.device.TestCampaigns;
import care.nowalls.device.store.Campaigns;
import care.nowalls.shared.Command;
import care.nowalls.shared.CommonRefusal;
import care.nowalls.shared.Cursor;
import care.nowalls.shared.Refused;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
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

/** Test-call campaigns. */
@Path("/api/v1/test-campaigns")
@Tag(name = "devices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CampaignResource {

    private final TestCampaigns campaigns;
    private final Campaigns store;

    @Inject
    public CampaignResource(TestCampaigns campaigns, Campaigns store) {
        this.campaigns = campaigns;
        this.store = store;
    }

    /**
     * @param id of the new campaign
     */
    public record CampaignPlanned(UUID id) {}

    @POST
    @Command
    @Allowed(Action.CAMPAIGN_WRITE)
    @ResponseStatus(201)
    @Operation(
            summary = "Plan a test-call campaign",
            description = "Over all installed call buttons, pendants, pull cords and fall detectors."
                    + " 422 period-backwards, campaign-empty")
    public Uni<CampaignPlanned> plan(@Valid @NotNull DeviceBodies.PlanCampaign body) {
        return campaigns
                .plan(body.title(), body.streetId(), body.from(), body.to())
                .map(CampaignPlanned::new);
    }

    @GET
    @Allowed(Action.CAMPAIGN_READ)
    @Operation(summary = "Campaigns with their progress, newest first")
    public Uni<Page<CampaignViews.CampaignView>> campaigns(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor place = Cursor.of(cursor, limit);
        return store.page(DeviceReading.key(place.after()), place.fetch())
                .map(rows -> place.page(
                        rows, row -> row.getUUID("id").toString(), row -> CampaignViews.campaign(row, List.of())));
    }

    @GET
    @Path("{id}")
    @Allowed(Action.CAMPAIGN_READ)
    @Operation(summary = "A campaign with its progress street by street", description = "404")
    public Uni<CampaignViews.CampaignView> campaign(@PathParam("id") UUID id) {
        return found(id).chain(row -> store.streets(id).map(streets -> CampaignViews.campaign(row, streets)));
    }

    @GET
    @Path("{id}/targets")
    @Allowed(Action.CAMPAIGN_READ)
    @Operation(
            summary = "Devices of a campaign",
            description = "tested=false: who has not tested, with what was done about it. 404")
    public Uni<Page<CampaignViews.TargetView>> targets(
            @PathParam("id") UUID id,
            @QueryParam("tested") @Nullable Boolean tested,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursor place = Cursor.of(cursor, limit);
        UUID after = DeviceReading.key(place.after());
        return found(id)
                .chain(row -> store.targets(id, tested, after, place.fetch()))
                .map(rows -> place.page(rows, row -> row.getUUID("device_id").toString(), CampaignViews::target));
    }

    @POST
    @Path("{id}/targets/{deviceId}/follow-up")
    @Command
    @Allowed(Action.CAMPAIGN_WRITE)
    @ResponseStatus(204)
    @Operation(
            summary = "Note what was done about a device that was not tested",
            description = "404, 409 campaign-closed")
    public Uni<Void> followUp(
            @PathParam("id") UUID id,
            @PathParam("deviceId") UUID deviceId,
            @Valid @NotNull DeviceBodies.CampaignFollowUp body) {
        return campaigns.followUp(id, deviceId, body.result(), body.note());
    }

    @POST
    @Path("{id}/close")
    @Command
    @Allowed(Action.CAMPAIGN_WRITE)
    @ResponseStatus(204)
    @Operation(summary = "End a campaign", description = "No test counts for it any more. 404, 409 campaign-closed")
    public Uni<Void> close(@PathParam("id") UUID id) {
        return campaigns.close(id);
    }

    private Uni<Row> found(UUID id) {
        return store.one(id)
                .map(rows -> rows.stream().findFirst().orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND)));
    }
}
