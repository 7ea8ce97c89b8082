package care.nowalls.view.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class LiveRingTest {

    private final LiveRing ring = new LiveRing(1000);

    private static LiveEvent event() {
        return new LiveEvent("incidents", "incident.raised", "1", null, null, "2026-01-01T00:00:00Z");
    }

    @Test
    void goes_on_after_a_known_id_and_resets_after_an_unknown_one() {
        ring.publish("1-0", event());
        ring.publish("2-0", event());
        List<String> known = new CopyOnWriteArrayList<>();
        List<Boolean> unknown = new CopyOnWriteArrayList<>();
        ring.follow("1-0").subscribe().with(item -> known.add(item.id()));
        ring.follow("9-9").subscribe().with(item -> unknown.add(item.event() == null));
        ring.publish("3-0", event());
        assertThat(known).containsExactly("2-0", "3-0");
        assertThat(unknown).containsExactly(true, false);
    }
}
