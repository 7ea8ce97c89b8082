package care.nowalls.incident.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Many incidents, lived at random; see {@link RandomLife} for what may happen to one. */
class RandomLivesTest {

    private static final int LIVES = 3_000;
    private static final int SECONDS = 1_500;

    @Test
    void an_open_incident_has_one_owner_or_rings_has_one_deadline_and_is_never_forgotten() {
        long first = Long.getLong("nowalls.test.seed", new Random().nextLong());
        int rangAgain = 0;
        for (long seed = first; seed < first + LIVES; seed++) {
            RandomLife life = new RandomLife(seed);
            life.live(SECONDS);
            rangAgain += life.rangAgain();
        }
        assertThat(rangAgain).as("leases that ended, seed %d", first).isGreaterThan(LIVES / 2);
    }
}
