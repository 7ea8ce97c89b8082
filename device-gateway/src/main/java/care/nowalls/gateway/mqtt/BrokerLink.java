package care.nowalls.gateway.mqtt;

import care.nowalls.gateway.ground.BackOff;
import care.nowalls.gateway.ground.Loop;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the broker that is kept up. Whenever it is down, a thread of its own connects again with a fresh
 * client and subscribes again; a refused connection or subscription is a failed attempt like any other, because Paho
 * does not throw for it. Messages are acknowledged by hand.
 */
public final class BrokerLink implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(BrokerLink.class);
    private static final Duration CHECK = Duration.ofSeconds(30);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final BackOff AGAIN = new BackOff(Duration.ofMillis(200), Duration.ofSeconds(3));
    private static final int UNACKNOWLEDGED = 1_000;
    private static final int REFUSED = 0x80;

    private final LinkSettings settings;
    private final Arrivals arrivals;
    private final Runnable onUp;
    private final Loop keeper;
    private volatile @Nullable MqttAsyncClient client;
    private volatile boolean up;
    private int failures;

    public BrokerLink(LinkSettings settings, Arrivals arrivals, Runnable onUp) {
        this.settings = settings;
        this.arrivals = arrivals;
        this.onUp = onUp;
        this.keeper = new Loop(settings.clientId(), this::keepUp);
    }

    public void start() {
        keeper.start();
    }

    /** Connected, and every subscription granted. */
    public boolean up() {
        MqttAsyncClient now = client;
        return up && now != null && now.isConnected();
    }

    /** Ends subscriptions that this session has from earlier; does nothing while it is down, so ask again when it is up. */
    public void unsubscribe(List<String> filters) {
        MqttAsyncClient now = client();
        if (now != null && !filters.isEmpty()) {
            try {
                var _ = now.unsubscribe(filters.toArray(String[]::new));
            } catch (MqttException connectionGone) {
                LOG.debugf("%s: not unsubscribed now: %s", settings.clientId(), connectionGone.getMessage());
            }
        }
    }

    @Nullable
    MqttAsyncClient client() {
        return up() ? client : null;
    }

    @Override
    public void close() {
        keeper.close();
        drop();
    }

    private Duration keepUp() {
        if (up()) {
            return CHECK;
        }
        drop();
        try {
            connect();
            failures = 0;
            LOG.infof("%s is connected to %s", settings.clientId(), settings.url());
            onUp.run();
            return CHECK;
        } catch (MqttException e) {
            if (failures++ == 0) {
                LOG.warnf("%s cannot connect to %s and keeps trying: %s", settings.clientId(), settings.url(), e);
            }
            return AGAIN.after(failures);
        }
    }

    private void connect() throws MqttException {
        MqttAsyncClient fresh = new MqttAsyncClient(settings.url(), settings.clientId(), new MemoryPersistence());
        client = fresh;
        fresh.setManualAcks(true);
        fresh.setCallback(new LinkCallback(fresh, settings.clientId(), arrivals, this::lost));
        await(fresh.connect(options()));
        if (!settings.filters().isEmpty()) {
            String[] filters = settings.filters().toArray(String[]::new);
            int[] qos = new int[filters.length];
            Arrays.fill(qos, settings.qos());
            await(fresh.subscribe(filters, qos));
        }
        up = true;
    }

    private static void await(IMqttToken token) throws MqttException {
        token.waitForCompletion(ANSWER.toMillis());
        int[] reasons = token.getReasonCodes();
        for (int reason : reasons == null ? new int[0] : reasons) {
            if (reason >= REFUSED) {
                throw new MqttException(reason);
            }
        }
    }

    private MqttConnectionOptions options() {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName("gateway");
        options.setPassword(settings.password().getBytes(StandardCharsets.UTF_8));
        options.setCleanStart(!settings.persistent());
        options.setSessionExpiryInterval(settings.session().toSeconds());
        options.setReceiveMaximum(UNACKNOWLEDGED);
        options.setKeepAliveInterval(5);
        options.setConnectionTimeout(5);
        options.setAutomaticReconnect(false);
        settings.tls().secure(options, settings.url());
        return options;
    }

    @SuppressWarnings("ReferenceEquality") // a client that was given up may still call
    private void lost(MqttAsyncClient which, String why) {
        if (which == client) {
            if (up) {
                LOG.warnf("%s has lost the broker: %s", settings.clientId(), why);
            }
            up = false;
            keeper.wake();
        }
    }

    private void drop() {
        up = false;
        MqttAsyncClient old = client;
        client = null;
        if (old == null) {
            return;
        }
        try {
            old.disconnectForcibly(0, 500, false);
        } catch (MqttException notConnected) {
            LOG.debugf("disconnect: %s", notConnected.getMessage());
        }
        try {
            old.close(true);
        } catch (MqttException alreadyClosed) {
            LOG.debugf("close: %s", alreadyClosed.getMessage());
        }
    }
}
