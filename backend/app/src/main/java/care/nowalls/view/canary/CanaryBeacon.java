package care.nowalls.view.canary;

import care.nowalls.shared.Edge;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Tells a watcher outside of the product each time that a canary came through ({@code nowalls.canary.beacon-url}, a GET).
 * A watcher that hears nothing for some minutes calls somebody, even when nothing of the product runs any more.
 */
@ApplicationScoped
class CanaryBeacon {

    private static final Logger LOG = Logger.getLogger(CanaryBeacon.class);
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Optional<URI> watcher;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final AtomicBoolean failing = new AtomicBoolean();

    @Inject
    CanaryBeacon(@ConfigProperty(name = "nowalls.canary.beacon-url") Optional<URI> watcher) {
        this.watcher = watcher;
    }

    @Edge("nobody waits for the watcher outside")
    void show() {
        watcher.map(url -> HttpRequest.newBuilder(url).timeout(LIMIT).build())
                .ifPresent(request -> Uni.createFrom()
                        .completionStage(() -> http.sendAsync(request, BodyHandlers.discarding()))
                        .subscribe()
                        .with(answer -> note(answer.statusCode() < 300), failure -> note(false)));
    }

    private void note(boolean taken) {
        if (taken) {
            failing.set(false);
        } else if (failing.compareAndSet(false, true)) {
            LOG.warn("The watcher outside does not take the canary's beacon; it is tried with each press");
        }
    }
}
