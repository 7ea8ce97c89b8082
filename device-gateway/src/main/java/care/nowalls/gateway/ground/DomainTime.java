package care.nowalls.gateway.ground;

import care.nowalls.contract.time.ClockSetting;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What the domain's clock showed when the machine's clock showed something; the same time, but in a demo.
 *
 * @param setting of the demo
 */
public record DomainTime(Optional<ClockSetting> setting) {

    public static DomainTime of(GatewayConfig config) {
        return new DomainTime(config.clock().filter(text -> !text.isBlank()).map(ClockSetting::parse));
    }

    public Instant at(Instant machine) {
        return setting.map(s -> s.over(Clock.fixed(machine, ZoneOffset.UTC)).instant())
                .orElse(machine);
    }

    /** The clock that shows it. */
    public Clock over(Clock machine) {
        return setting.map(s -> s.over(machine)).orElse(machine);
    }
}
