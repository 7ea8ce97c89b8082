package care.nowalls.incident;

import care.nowalls.shared.DistrictTime;
import care.nowalls.shared.OutboxEvent;
import care.nowalls.shared.OutboxListener;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks the exchange to dial, after the wish to do so was committed. What comes too late is not dialled any more. */
@ApplicationScoped
public class Dialling implements OutboxListener {

    private static final Logger LOG = Logger.getLogger(Dialling.class);
    private static final Duration STALE = Duration.ofSeconds(30);

    private final Calls calls;
    private final Exchange exchange;
    private final DistrictTime time;

    @Inject
    Dialling(Calls calls, Exchange exchange, DistrictTime time) {
        this.calls = calls;
        this.exchange = exchange;
        this.time = time;
    }

    @Override
    public String name() {
        return "dialling";
    }

    @Override
    public boolean wants(String eventType) {
        return eventType.equals("call.dialling");
    }

    @Override
    public boolean transactional() {
        return false;
    }

    @Override
    public Uni<Void> on(OutboxEvent event) {
        UUID id = UUID.fromString(event.payload().get("id").asText());
        return Panache.withTransaction(() -> calls.one(id))
                .chain(call -> placed(call, event.at()))
                .chain(ref -> Panache.withTransaction(() -> calls.placed(id, ref)))
                .replaceWithVoid();
    }

    /** The exchange's reference, or null when it did not take it: the operator dials by hand. */
    private Uni<@Nullable String> placed(Call call, Instant asked) {
        boolean over = call.state() != CallState.RINGING || asked.plus(STALE).isBefore(time.now());
        if (over) {
            return Uni.createFrom().nullItem();
        }
        return exchange.dial(call.id(), call.number(), Objects.requireNonNullElse(call.answeredBy(), ""))
                .onFailure()
                .invoke(failure -> LOG.warnf("call %s was not placed: %s", call.id(), failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
