package care.nowalls.gateway;

import care.nowalls.gateway.auth.Gatekeeper;
import care.nowalls.gateway.auth.Refusals;
import care.nowalls.gateway.canary.Canary;
import care.nowalls.gateway.canary.CanaryPress;
import care.nowalls.gateway.codec.CanonicalTopic;
import care.nowalls.gateway.codec.Codecs;
import care.nowalls.gateway.command.CommandPoll;
import care.nowalls.gateway.directory.Directory;
import care.nowalls.gateway.directory.DirectoryFile;
import care.nowalls.gateway.directory.DirectoryKey;
import care.nowalls.gateway.directory.DirectoryRefresh;
import care.nowalls.gateway.fallback.FallbackParts;
import care.nowalls.gateway.forward.Confirmations;
import care.nowalls.gateway.forward.Forwarder;
import care.nowalls.gateway.forward.ReceivedAnswers;
import care.nowalls.gateway.ground.DomainTime;
import care.nowalls.gateway.ground.GatewayConfig;
import care.nowalls.gateway.ground.Secrets;
import care.nowalls.gateway.intake.Intake;
import care.nowalls.gateway.intake.ReplayPoll;
import care.nowalls.gateway.intake.Replaying;
import care.nowalls.gateway.intake.Replies;
import care.nowalls.gateway.intake.SignalIntake;
import care.nowalls.gateway.journal.Journal;
import care.nowalls.gateway.liveness.Liveness;
import care.nowalls.gateway.liveness.LivenessReporting;
import care.nowalls.gateway.liveness.RedisCall;
import care.nowalls.gateway.mqtt.Arrivals;
import care.nowalls.gateway.mqtt.BrokerLink;
import care.nowalls.gateway.mqtt.BrokerTls;
import care.nowalls.gateway.mqtt.CommandLine;
import care.nowalls.gateway.mqtt.LinkSettings;
import care.nowalls.gateway.quarantine.Quarantine;
import care.nowalls.gateway.quarantine.QuarantineForward;
import care.nowalls.gateway.uplink.Backend;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * The gateway's parts, put together once. Opened in this order, closed in the opposite one: messages stop coming in before
 * the journal that takes them is closed. Plain Java, so that a test can run a gateway, kill it and run the next.
 */
public final class Wiring implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Wiring.class);
    private static final Duration SESSION = Duration.ofDays(14);
    private static final Duration CANARY_PATIENCE = Duration.ofSeconds(20);
    private static final String SHARED = "$share/gateways/" + CanonicalTopic.ROOT + "#";

    private final List<String> vendorFilters;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final GatewayConfig config;
    private final Secrets secrets;
    private final BrokerTls tls;
    final Journal journal;
    final Quarantine quarantine;
    final Directory directory;
    final Gatekeeper gatekeeper;
    final SignalIntake signals;
    final BrokerLink alarms;
    final BrokerLink vendors;
    final BrokerLink bulk;
    final BrokerLink commands;
    final Liveness liveness;
    private final DirectoryRefresh refresh;
    private final Forwarder forwarder;
    private final ReceivedAnswers answers;
    private final Replies replies;
    private final CommandPoll commandPoll;
    private final LivenessReporting livenessReporting;
    private final QuarantineForward quarantineForward;
    private final ReplayPoll replays;
    final FallbackParts fallback;
    private final Canary canary;

    Wiring(GatewayConfig config, Outside outside) throws IOException, SQLException {
        this.config = config;
        Clock machine = outside.machine();
        secrets = new Secrets(config.secrets());
        tls = BrokerTls.of(config.mqttCa(), config.mqttCertificate(), config.mqttKey());
        Files.createDirectories(config.data());
        closing(FolderLock.take(config.data()));
        journal = closing(Journal.open(config.data(), machine));
        quarantine = closing(Quarantine.open(config.data(), machine));
        directory = Directory.open(new DirectoryFile(config.data(), DirectoryKey.in(secrets), machine), machine);
        refresh = closing(new DirectoryRefresh(directory, backend()));
        commands = closing(link("command", List.of(), 1, Duration.ZERO, (message, done) -> {}));
        CommandLine line = new CommandLine(commands);
        answers = closing(new ReceivedAnswers(journal, line, machine));
        forwarder = closing(new Forwarder(
                journal,
                backend(),
                config.node(),
                new Confirmations(journal, answers, quarantine, machine, outside.meters()),
                machine,
                DomainTime.of(config)));
        signals = new SignalIntake(journal, answers, forwarder::wake, outside.clock(), machine);
        commandPoll = closing(new CommandPoll(backend(), config.node(), line, outside.meters()));
        quarantineForward = closing(new QuarantineForward(quarantine, backend(), config.node()));
        livenessReporting =
                closing(new LivenessReporting(outside.redis(), backend(), config.node(), DomainTime.of(config)));
        liveness = closing(new Liveness(outside.redis(), directory, machine, this::bulkUp));
        replies = closing(new Replies(line, machine));
        Intake.Ways ways = new Intake.Ways(signals, liveness::heard, replies, quarantine);
        Intake intake = new Intake(outside.codecs(), directory, ways, outside.clock());
        replays = closing(new ReplayPoll(
                new Replaying(outside.codecs(), directory, signals, journal, quarantine), backend(), config.node()));
        fallback = FallbackParts.open(
                new FallbackParts.Given(
                        config.data(),
                        DirectoryKey.in(secrets),
                        secrets.token("fallback-link-key"),
                        config.node(),
                        outside.redis(),
                        backend(),
                        machine),
                journal,
                directory);
        closing(fallback.calls());
        closing(fallback.refresh());
        vendorFilters = outside.codecs().vendorFilters();
        alarms = closing(link("alarm", outside.codecs().ownFilters(), 1, SESSION, intake::arrived));
        vendors = closing(link("vendor", vendorFilters, 1, SESSION, intake::arrived));
        bulk = closing(link("bulk", List.of(SHARED), 0, Duration.ZERO, intake::bulk));
        canary = closing(new Canary(
                new CanaryPress(config.mqttUrl(), tls, CANARY_PATIENCE),
                backend(),
                config.node(),
                config.canaryInterval(),
                machine,
                outside.meters()));
        gatekeeper = new Gatekeeper(directory, refresh, secrets.token("gateway-mqtt-password"), new Refusals(machine));
    }

    /** What the surroundings bring. */
    record Outside(Clock clock, Clock machine, Codecs codecs, RedisCall redis, MeterRegistry meters) {}

    void start() {
        refresh.start();
        answers.start();
        replies.start();
        forwarder.start();
        commandPoll.start();
        quarantineForward.start();
        replays.start();
        fallback.refresh().start();
        fallback.calls().start();
        livenessReporting.start();
        liveness.start();
        commands.start();
        alarms.start();
        vendors.start();
        bulk.start();
        canary.start();
    }

    String serviceToken() {
        return secrets.token("service-token-gateway");
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            AutoCloseable part = open.pop();
            try {
                part.close();
            } catch (Exception e) {
                LOG.warnf("%s did not close: %s", part.getClass().getSimpleName(), e.getMessage());
            }
        }
    }

    /**
     * The alarm session of earlier versions also had the vendors' topics; what the broker keeps for it still comes over
     * it. It gives them up once the other session has them, so that no message falls between the two.
     */
    private void handOver() {
        if (alarms.up() && vendors.up()) {
            alarms.unsubscribe(vendorFilters);
        }
    }

    private boolean bulkUp() {
        return bulk.up();
    }

    private Backend backend() {
        return new Backend(config.backendUrls(), serviceToken());
    }

    private BrokerLink link(String purpose, List<String> filters, int qos, Duration session, Arrivals arrivals) {
        LinkSettings settings = new LinkSettings(
                config.mqttUrl(),
                Gatekeeper.GATEWAY + "-" + config.node() + "-" + purpose,
                secrets.token("gateway-mqtt-password"),
                filters,
                qos,
                session,
                tls);
        return new BrokerLink(settings, arrivals, this::handOver);
    }

    private <T extends AutoCloseable> T closing(T part) {
        open.push(part);
        return part;
    }
}
