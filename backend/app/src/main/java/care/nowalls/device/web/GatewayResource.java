package care.nowalls.device.web;

import care.nowalls.account.EdgeOnly;
import care.nowalls.contract.directory.DirectoryDelta;
import care.nowalls.contract.signal.CanaryAccount;
import care.nowalls.contract.signal.CanaryRequest;
import care.nowalls.contract.signal.CommandClaim;
import care.nowalls.contract.signal.CommandReport;
import care.nowalls.contract.signal.DeviceCommand;
import care.nowalls.contract.signal.LivenessReport;
import care.nowalls.contract.signal.QuarantineBatch;
import care.nowalls.contract.signal.ReplayClaim;
import care.nowalls.contract.signal.ReplayOrder;
import care.nowalls.contract.signal.ReplayReport;
import care.nowalls.device.store.Canaries;
import care.nowalls.device.store.CommandQueue;
import care.nowalls.device.store.Directory;
import care.nowalls.device.store.Liveness;
import care.nowalls.device.store.Quarantine;
import care.nowalls.device.store.ReplayRows;
import care.nowalls.shared.DistrictTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What gateways ask for and report, besides signals. Everything is safe to repeat. */
@Path("/internal/v1")
@Tag(name = "gateway")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class GatewayResource {

    private final Directory directory;
    private final Liveness liveness;
    private final Quarantine quarantine;
    private final ReplayRows replays;
    private final CommandQueue commands;
    private final Canaries canaries;
    private final DistrictTime time;

    @Inject
    public GatewayResource(
            Directory directory,
            Liveness liveness,
            Quarantine quarantine,
            ReplayRows replays,
            CommandQueue commands,
            Canaries canaries,
            DistrictTime time) {
        this.directory = directory;
        this.liveness = liveness;
        this.quarantine = quarantine;
        this.replays = replays;
        this.commands = commands;
        this.canaries = canaries;
        this.time = time;
    }

    @GET
    @Path("directory")
    @EdgeOnly("gateway")
    @Operation(summary = "Devices changed since a version", description = "All of them for 0 or an unknown version")
    public Uni<DirectoryDelta> directory(@QueryParam("since") @DefaultValue("0") long since) {
        return directory.since(since);
    }

    @POST
    @Path("canary")
    @EdgeOnly("gateway")
    @Operation(summary = "A gateway's own test device", description = "With a new password; the one before is void")
    public Uni<CanaryAccount> canary(@Valid @NotNull CanaryRequest request) {
        return canaries.issue(request.gateway());
    }

    @PUT
    @Path("liveness")
    @EdgeOnly("gateway")
    @ResponseStatus(204)
    @Operation(summary = "Devices that went silent or came back", description = "Transitions only")
    public Uni<Void> liveness(@Valid @NotNull LivenessReport report) {
        return liveness.apply(report);
    }

    @PUT
    @Path("quarantine")
    @EdgeOnly("gateway")
    @ResponseStatus(204)
    @Operation(summary = "Messages that were not understood", description = "Idempotent by id; a capped table")
    public Uni<Void> quarantine(@Valid @NotNull QuarantineBatch batch) {
        return quarantine.keep(batch);
    }

    @POST
    @Path("quarantine/replays/claim")
    @EdgeOnly("gateway")
    @Operation(summary = "Take messages to be read again", description = "A lease of 30 s; empty when there is nothing")
    public Uni<List<ReplayOrder>> claimReplays(@Valid @NotNull ReplayClaim claim) {
        return replays.claim(claim);
    }

    @POST
    @Path("quarantine/replays/done")
    @EdgeOnly("gateway")
    @ResponseStatus(204)
    @Operation(summary = "What became of messages that were read again")
    public Uni<Void> replayed(@Valid @NotNull ReplayReport report) {
        return replays.done(report, time.now());
    }

    @POST
    @Path("commands/claim")
    @EdgeOnly("gateway")
    @Operation(summary = "Take commands for devices", description = "A lease of 10 s; empty when there is nothing")
    public Uni<List<DeviceCommand>> claim(@Valid @NotNull CommandClaim claim) {
        return commands.claim(claim);
    }

    @POST
    @Path("commands/done")
    @EdgeOnly("gateway")
    @ResponseStatus(204)
    @Operation(summary = "Commands that the broker has taken")
    public Uni<Void> done(@Valid @NotNull CommandReport report) {
        return commands.done(report, time.now());
    }
}
