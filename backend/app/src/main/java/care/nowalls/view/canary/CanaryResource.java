package care.nowalls.view.canary;

import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The first figure on the desk. */
@Path("/api/v1/canary")
@Tag(name = "desk")
@Produces(MediaType.APPLICATION_JSON)
public class CanaryResource {

    private final CanaryWatch watch;

    @Inject
    public CanaryResource(CanaryWatch watch) {
        this.watch = watch;
    }

    /**
     * @param gateway name of a gateway
     * @param ageSeconds since its canary's press last reached this node's screens
     */
    public record GatewayCanary(String gateway, long ageSeconds) {}

    /**
     * @param ageSeconds since any gateway's press last reached this node's screens, or since this node started
     * @param heard whether any did since this node started
     * @param late whether that is too long ago: alarms may not come through
     * @param lateAfterSeconds what is too long
     * @param gateways one by one, those heard since this node started
     */
    public record Canary(
            long ageSeconds, boolean heard, boolean late, long lateAfterSeconds, List<GatewayCanary> gateways) {}

    @GET
    @Allowed(Action.CANARY_READ)
    @Operation(
            summary = "Whether alarms come through",
            description =
                    "Each gateway presses a button of its own every minute through the whole path. As this node sees it")
    public Canary canary() {
        return new Canary(
                watch.age().toSeconds(),
                watch.everHeard(),
                watch.late(),
                watch.lateAfter().toSeconds(),
                watch.ages().entrySet().stream()
                        .map(one ->
                                new GatewayCanary(one.getKey(), one.getValue().toSeconds()))
                        .toList());
    }
}
