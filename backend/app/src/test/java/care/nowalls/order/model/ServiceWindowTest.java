package care.nowalls.order.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.nowalls.order.OrderRefusal;
import care.nowalls.shared.Refused;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ServiceWindowTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    @Test
    void a_window_of_a_day_from_now_is_good() {
        assertThat(window(0, 24 * 60).checked(NOW, 60).fillBy(60)).isEqualTo(NOW.plus(Duration.ofHours(23)));
    }

    @Test
    void entering_up_to_a_quarter_of_an_hour_late_is_good() {
        assertThat(window(-15, 60).checked(NOW, 30)).isNotNull();
        refuses(window(-16, 60), OrderRefusal.WINDOW_PAST);
    }

    @Test
    void what_cannot_be_is_refused() {
        refuses(window(60, 60), OrderRefusal.WINDOW_REVERSED);
        refuses(window(60, 0), OrderRefusal.WINDOW_REVERSED);
        refuses(window(0, 24 * 60 + 1), OrderRefusal.WINDOW_TOO_LONG);
        refuses(window(0, 29), OrderRefusal.WINDOW_TOO_SHORT);
    }

    private static ServiceWindow window(int fromMinutes, int toMinutes) {
        return new ServiceWindow(NOW.plus(Duration.ofMinutes(fromMinutes)), NOW.plus(Duration.ofMinutes(toMinutes)));
    }

    private static void refuses(ServiceWindow window, OrderRefusal refusal) {
        assertThatThrownBy(() -> window.checked(NOW, 30))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
