package care.nowalls.shared.outbox;

import care.nowalls.shared.database.Patience;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Listens for commits that wrote to the outbox, on a connection of its own that comes back by itself; also each time that it
 * was quiet for a minute, because one that has died in silence is quiet too.
 */
@ApplicationScoped
public class OutboxWaker {

    private static final long RECONNECT_MILLIS = 1_000;

    private final Relay relay;
    private final Vertx vertx;
    private final PgConnectOptions options;
    private @Nullable PgSubscriber subscriber;

    @Inject
    OutboxWaker(
            Relay relay,
            Vertx vertx,
            @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.relay = relay;
        this.vertx = vertx;
        String uri = url.startsWith("vertx-reactive:") ? url.substring("vertx-reactive:".length()) : url;
        this.options =
                Patience.MAIN.on(PgConnectOptions.fromUri(uri).setUser(user).setPassword(password));
    }

    void listen(@Observes StartupEvent started) {
        PgSubscriber opened = PgSubscriber.subscriber(vertx, options).reconnectPolicy(retries -> RECONNECT_MILLIS);
        opened.channel("nowalls_outbox")
                .subscribeHandler(ignored -> begun(opened))
                .handler(ignored -> relay.wake());
        opened.connect();
        subscriber = opened;
    }

    private void begun(PgSubscriber opened) {
        Patience.MAIN.watch(opened.actualConnection());
        relay.wake();
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (subscriber != null) {
            subscriber.close();
        }
    }
}
