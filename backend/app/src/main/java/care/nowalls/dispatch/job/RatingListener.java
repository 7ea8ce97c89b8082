package care.nowalls.dispatch.job;

import care.nowalls.dispatch.store.SettingStore;
import care.nowalls.provider.Providers;
import care.nowalls.shared.OutboxEvent;
import care.nowalls.shared.OutboxListener;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Keeps the average that the scoring rule RATING looks at. Satisfaction lies to the right, so it tells by event. */
@ApplicationScoped
public class RatingListener implements OutboxListener {

    private final SettingStore store;
    private final Providers providers;

    @Inject
    public RatingListener(SettingStore store, Providers providers) {
        this.store = store;
        this.providers = providers;
    }

    @Override
    public String name() {
        return "dispatch-rating";
    }

    @Override
    public boolean wants(String eventType) {
        return eventType.equals("satisfaction.rated");
    }

    @Override
    public Uni<Void> on(OutboxEvent event) {
        // taken on the carer's phone it does not count (DOMAIN.md §11)
        return event.payload().path("counts").asBoolean() && event.payload().hasNonNull("providerId")
                ? counted(
                        UUID.fromString(event.payload().path("providerId").asText()),
                        event.payload().path("score").asInt())
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> counted(UUID provider, int score) {
        return store.rated(provider, score).chain(average -> providers.rated(provider, average));
    }
}
