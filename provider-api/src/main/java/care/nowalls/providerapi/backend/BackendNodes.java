package care.nowalls.providerapi.backend;

import care.nowalls.providerapi.EdgeConfig;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The nodes of backend. One is used until it does not answer, then the next; the nodes of this application begin with
 * different ones, so that their load is spread.
 */
@ApplicationScoped
public class BackendNodes {

    private static final Pattern NUMBER = Pattern.compile("(\\d+)$");

    private final List<URI> nodes;
    private final AtomicInteger current;

    @Inject
    BackendNodes(EdgeConfig config) {
        this(config.backend().urls(), config.node());
    }

    BackendNodes(List<URI> nodes, String ownName) {
        this.nodes = List.copyOf(nodes);
        Matcher number = NUMBER.matcher(ownName);
        int own = number.find() ? Integer.parseInt(number.group()) - 1 : 0;
        this.current = new AtomicInteger(Math.floorMod(own, nodes.size()));
    }

    URI current() {
        return nodes.get(current.get());
    }

    int count() {
        return nodes.size();
    }

    /** Goes on to the next node, unless another request did so already. */
    void leave(URI failed) {
        int index = nodes.indexOf(failed);
        if (current.compareAndSet(index, (index + 1) % nodes.size())) {
            Log.warnf("backend at %s does not answer, next is %s", failed, current());
        }
    }
}
