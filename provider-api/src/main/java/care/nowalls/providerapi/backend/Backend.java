package care.nowalls.providerapi.backend;

import io.smallrye.mutiny.Uni;
import io.vertx.core.VertxException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Calls backend, and another of its nodes when the first does not answer. A call that changes something goes to another
 * node only when it surely never arrived; otherwise the caller is told 503 and decides, with its idempotency key.
 */
@ApplicationScoped
public class Backend {

    private static final int UNAVAILABLE = 503;

    private final BackendNodes nodes;

    @Inject
    Backend(BackendNodes nodes) {
        this.nodes = nodes;
    }

    /** A call that changes nothing. */
    public <T> Uni<T> read(Supplier<Uni<T>> call) {
        return attempt(call, true, nodes.count());
    }

    /** A call that changes something. */
    public <T> Uni<T> act(Supplier<Uni<T>> call) {
        return attempt(call, false, nodes.count());
    }

    private <T> Uni<T> attempt(Supplier<Uni<T>> call, boolean safe, int nodesLeft) {
        URI node = nodes.current();
        return call.get()
                .onFailure(failure -> nodesLeft > 1 && mayTryAnother(failure, safe))
                .recoverWithUni(() -> {
                    nodes.leave(node);
                    return attempt(call, safe, nodesLeft - 1);
                })
                .onFailure(Backend::isSilence)
                .transform(BackendAway::new);
    }

    private static boolean mayTryAnother(Throwable failure, boolean safe) {
        return neverArrived(failure)
                || (safe && (isSilence(failure) || failure instanceof BackendAway || isUnavailable(failure)));
    }

    private static boolean isUnavailable(Throwable failure) {
        return failure instanceof BackendRefused refused && refused.status() == UNAVAILABLE;
    }

    private static boolean isSilence(Throwable failure) {
        return failure instanceof ProcessingException
                || failure instanceof IOException
                || failure instanceof VertxException
                || failure instanceof TimeoutException;
    }

    private static boolean neverArrived(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }
}
