package care.nowalls.shared.time;

import care.nowalls.contract.time.ClockSetting;
import care.nowalls.shared.WallClock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the two clocks come from; a demo's clock may be shifted and sped up, production's may not. */
public class Clocks {

    @Produces
    @Singleton
    @WallClock
    Clock wall() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Clock domain(
            @ConfigProperty(name = "nowalls.clock") Optional<String> setting,
            @ConfigProperty(name = "nowalls.demo") boolean demo) {
        Optional<String> given = setting.filter(text -> !text.isBlank());
        if (given.isPresent() && !demo) {
            throw new IllegalStateException("NOWALLS_CLOCK is for demo data only");
        }
        return given.map(ClockSetting::parse)
                .map(parsed -> parsed.over(Clock.systemUTC()))
                .orElseGet(Clock::systemUTC);
    }
}
