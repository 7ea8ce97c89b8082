package care.nowalls.gateway.ground;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The only place that reads the machine's clock. */
@ApplicationScoped
class Clocks {

    @Produces
    @Singleton
    @MachineTime
    Clock machine() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Clock domain(GatewayConfig config, @MachineTime Clock machine) {
        return DomainTime.of(config).over(machine);
    }
}
