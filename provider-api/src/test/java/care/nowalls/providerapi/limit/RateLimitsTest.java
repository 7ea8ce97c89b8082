package care.nowalls.providerapi.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.nowalls.providerapi.EdgeConfig;
import care.nowalls.providerapi.problem.Refused;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final RateLimits limits = new RateLimits(new Limits(2, 5, 60), nanos::get);

    private record Limits(int signInPerMinute, int addressPerMinute, int apiPerMinute) implements EdgeConfig.Limit {}

    @Test
    void a_bucket_lets_so_many_through_at_once_and_then_one_by_one() {
        for (int i = 0; i < 60; i++) {
            assertThat(limits.api("a").remaining()).isEqualTo(59 - i);
        }
        assertThatThrownBy(() -> limits.api("a"))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.headers()).containsEntry("Retry-After", "1"));
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(limits.api("a").allowed()).isTrue();
        assertThatThrownBy(() -> limits.api("a")).isInstanceOf(Refused.class);
    }

    @Test
    void accounts_do_not_share_a_bucket() {
        for (int i = 0; i < 60; i++) {
            limits.api("a");
        }
        assertThat(limits.api("b").allowed()).isTrue();
    }

    @Test
    void an_address_that_tries_many_names_is_stopped() {
        for (int i = 0; i < 5; i++) {
            limits.signIn("203.0.113.1", "name-" + i);
        }
        assertThatThrownBy(() -> limits.signIn("203.0.113.1", "name-6")).isInstanceOf(Refused.class);
        limits.signIn("203.0.113.2", "name-6");
    }

    @Test
    void waiting_refills_at_most_one_minute() {
        limits.signIn("x", "n");
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        limits.signIn("x", "n");
        limits.signIn("x", "N");
        assertThatThrownBy(() -> limits.signIn("x", "n"))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.headers()).containsEntry("Retry-After", "30"));
    }
}
