package care.nowalls.view.live;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;

/** What reaches the screens of this node, for those who watch the path itself. */
@ApplicationScoped
public class LiveArrivals {

    private final LiveRing ring;

    @Inject
    LiveArrivals(LiveRing ring) {
        this.ring = ring;
    }

    /** Events of a topic from now on, as they are handed to the screens; resets are left out. */
    public Multi<LiveEvent> of(String topic) {
        return ring.follow(null, event -> event.topic().equals(topic))
                .filter(item -> item.event() != null)
                .map(item -> Objects.requireNonNull(item.event()));
    }
}
