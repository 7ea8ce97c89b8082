package care.nowalls.account.web;

import care.nowalls.account.Action;
import care.nowalls.account.Allowed;
import care.nowalls.contract.time.ClockSetting;
import care.nowalls.shared.DistrictTime;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What time it is in the domain, so that a page's countdowns agree with the server's also in a shifted demo. */
@Path("/api/v1/clock")
@Tag(name = "clock")
@Produces(MediaType.APPLICATION_JSON)
public class ClockResource {

    private final DistrictTime time;
    private final int speed;

    @Inject
    public ClockResource(DistrictTime time, @ConfigProperty(name = "nowalls.clock") Optional<String> setting) {
        this.time = time;
        this.speed = setting.filter(text -> !text.isBlank())
                .map(text -> ClockSetting.parse(text).speed())
                .orElse(1);
    }

    /**
     * The domain's clock.
     *
     * @param now domain time
     * @param speed domain seconds per real second; 1 outside of demos
     */
    public record DomainClock(OffsetDateTime now, int speed) {}

    @GET
    @Allowed(Action.OWN_ACCOUNT)
    @Operation(summary = "The domain's time")
    public DomainClock clock() {
        return new DomainClock(Objects.requireNonNull(DistrictTime.shown(time.now())), speed);
    }
}
