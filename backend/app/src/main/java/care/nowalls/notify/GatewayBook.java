package care.nowalls.notify;

import care.nowalls.contract.fallback.FallbackBook;
import care.nowalls.notify.model.HttpTemplate;
import care.nowalls.notify.store.ChannelStore;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How SMS and calls are made, with their secret: for the gateways, which call without us when they must. */
@ApplicationScoped
public class GatewayBook {

    private final ChannelStore channels;

    @Inject
    GatewayBook(ChannelStore channels) {
        this.channels = channels;
    }

    /** Null when the channel is not set up, is switched off, or is not reached by a template. */
    @WithSession
    public Uni<FallbackBook.@Nullable Sender> sender(Channel channel) {
        return channels.inSession(channel).map(GatewayBook::sender);
    }

    private static FallbackBook.@Nullable Sender sender(ChannelStore.@Nullable Kept kept) {
        HttpTemplate http = kept == null ? null : kept.settings().http();
        if (kept == null || http == null || !kept.enabled()) {
            return null;
        }
        HttpTemplate.Success success = http.success();
        List<Integer> status = success == null || success.status() == null ? List.of() : success.status();
        return new FallbackBook.Sender(
                http.method(),
                http.url(),
                http.headers() == null ? Map.of() : http.headers(),
                http.contentType(),
                http.body(),
                status,
                success == null ? null : success.pointer(),
                success == null ? null : success.equals(),
                kept.secret());
    }
}
