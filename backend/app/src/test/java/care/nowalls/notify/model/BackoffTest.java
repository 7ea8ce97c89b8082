package care.nowalls.notify.model;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.notify.Channel;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void a_webhook_is_tried_for_days_a_call_for_minutes() {
        assertThat(Backoff.after(Channel.WEBHOOK, 9, 0)).contains(Duration.ofHours(24));
        assertThat(Backoff.after(Channel.WEBHOOK, 10, 0)).isEmpty();
        assertThat(Backoff.after(Channel.VOICE, 5, 0)).contains(Duration.ofMinutes(5));
        assertThat(Backoff.after(Channel.VOICE, 6, 0)).isEmpty();
    }

    @Test
    void chance_spreads_by_a_tenth_at_most() {
        assertThat(Backoff.after(Channel.SMS, 1, 1)).contains(Duration.ofMillis(5_500));
        assertThat(Backoff.after(Channel.EMAIL, 1, 0)).contains(Duration.ofSeconds(15));
    }
}
