package care.nowalls.gateway.web;

import care.nowalls.gateway.Gateway;
import care.nowalls.gateway.journal.Journal;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when an alarm could come in and be made durable. A backend that is away is no reason not to be. */
@Readiness
class GatewayReady implements HealthCheck {
    private final Gateway gateway;
    private final Journal journal;

    GatewayReady(Gateway gateway, Journal journal) {
        this.gateway = gateway;
        this.journal = journal;
    }

    @Override
    public HealthCheckResponse call() {
        boolean broker = gateway.brokerUp();
        boolean writable = journal.writable();
        return HealthCheckResponse.named("alarm path")
                .status(broker && writable)
                .withData("broker", broker)
                .withData("journalWritable", writable)
                .build();
    }
}
