package care.nowalls.gateway;

import care.nowalls.gateway.codec.Reason;
import care.nowalls.gateway.liveness.Liveness;
import care.nowalls.gateway.mqtt.BrokerLink;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** The figures of {@code /q/metrics}. */
final class GatewayMeters {

    private GatewayMeters() {}

    static void register(Wiring wiring, MeterRegistry meters) {
        Gauge.builder(
                        "nowalls.gateway.journal.pending",
                        wiring.journal,
                        j -> j.status().pending())
                .description("signals that the backend has not confirmed")
                .register(meters);
        Gauge.builder(
                        "nowalls.gateway.journal.oldest",
                        wiring.journal,
                        j -> j.status().oldest().toMillis() / 1000.0)
                .description("age of the oldest of them")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("nowalls.gateway.journal.writable", wiring.journal, j -> j.writable() ? 1 : 0)
                .description("1 while alarms can be made durable")
                .register(meters);
        Gauge.builder(
                        "nowalls.gateway.journal.set.aside",
                        wiring.journal,
                        j -> j.status().setAside())
                .description("corrupt journal files that wait for a person")
                .register(meters);
        FunctionCounter.builder("nowalls.gateway.signs.of.life", wiring.liveness, Liveness::signs)
                .description("messages of known devices, heartbeats above all")
                .register(meters);
        link(meters, "alarm", wiring.alarms);
        link(meters, "vendor", wiring.vendors);
        link(meters, "bulk", wiring.bulk);
        link(meters, "command", wiring.commands);
        for (Reason reason : Reason.values()) {
            FunctionCounter.builder("nowalls.gateway.quarantined", wiring.quarantine, q -> q.seen(reason))
                    .tag("reason", reason.wire())
                    .register(meters);
        }
        FunctionCounter.builder("nowalls.gateway.quarantine.counted", wiring.quarantine, q -> q.onlyCounted())
                .description("messages beyond rate or quota, counted and not kept")
                .register(meters);
    }

    private static void link(MeterRegistry meters, String purpose, BrokerLink link) {
        Gauge.builder("nowalls.gateway.broker.up", link, l -> l.up() ? 1 : 0)
                .tag("connection", purpose)
                .description("1 while connected and subscribed")
                .register(meters);
    }
}
