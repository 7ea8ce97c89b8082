package care.nowalls.demo;

import care.nowalls.shared.Edge;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Fills an empty database at start: the demo district, or the first administrator. In one transaction under a lock, so
 * that of nodes that start together one does it and the others wait. The node is ready only afterwards.
 */
@Readiness
@ApplicationScoped
public class DemoStart implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(DemoStart.class);
    private static final String LOCK =
            "select 1 from pg_advisory_xact_lock(hashtextextended('nowalls.first-start', 0))";

    private static final long AGAIN_MILLIS = 5_000;

    private final DemoDistrict district;
    private final DemoAccounts accounts;
    private final DemoFiles files;
    private final Vertx vertx;
    private final boolean demo;
    private final AtomicBoolean done = new AtomicBoolean();

    @Inject
    DemoStart(
            DemoDistrict district,
            DemoAccounts accounts,
            DemoFiles files,
            Vertx vertx,
            @ConfigProperty(name = "nowalls.demo") boolean demo) {
        this.district = district;
        this.accounts = accounts;
        this.files = files;
        this.vertx = vertx;
        this.demo = demo;
    }

    /** A failure is tried again, the node staying unready. */
    void atStart(@Observes @Priority(3000) StartupEvent started) {
        fillSoon();
    }

    @Edge("nobody calls it who could wait")
    private void fillSoon() {
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(ignored ->
                Panache.withTransaction(this::fillIfEmpty).subscribe().with(filled -> done.set(true), this::tryAgain));
    }

    private void tryAgain(Throwable failure) {
        LOG.error("the first data could not be written", failure);
        vertx.setTimer(AGAIN_MILLIS, ignored -> fillSoon());
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("first data").status(done.get()).build();
    }

    private Uni<Void> fillIfEmpty() {
        return Panache.getSession()
                .call(session -> session.createNativeQuery(LOCK, Integer.class).getSingleResult())
                .chain(session -> session.createNativeQuery("select count(*) from account.account", Long.class)
                        .getSingleResult())
                .chain(count -> count > 0 ? Uni.createFrom().voidItem() : fill());
    }

    private Uni<Void> fill() {
        if (demo) {
            return district.create();
        }
        return accounts.firstAdministrator().chain(line -> files.write("first-admin.json", line));
    }
}
