package care.nowalls.ops.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SilenceTest {

    private static final long START = System.nanoTime();

    @Test
    void theLongestSilenceIsTheGapBetweenTwoAnswers() {
        List<Pressed> presses = List.of(pressed(0, 1), pressed(1, 9), pressed(2, 10));

        assertThat(Silence.of(presses, at(5), at(20)).longest()).isEqualTo(8.0);
    }

    @Test
    void whatIsNeverAnsweredIsSilentUntilTheEndOfTheWaiting() {
        List<Pressed> presses = List.of(pressed(0, 1), unanswered(2));

        Silence silence = Silence.of(presses, at(5), at(20));

        assertThat(silence.longest()).isEqualTo(19.0);
        assertThat(silence.recovered()).isEqualTo(15.0);
    }

    @Test
    void itHasRecoveredWhenEverythingPressedBeforeTheEndIsAnswered() {
        List<Pressed> presses = List.of(pressed(0, 1), pressed(4, 8), pressed(6, 12));

        assertThat(Silence.of(presses, at(5), at(20)).recovered()).isEqualTo(3.0);
    }

    @Test
    void answersBeforeTheEndAreNoRecoveryAtAll() {
        assertThat(Silence.of(List.of(pressed(0, 1)), at(5), at(20)).recovered())
                .isZero();
    }

    private static Pressed pressed(int due, int received) {
        Pressed one = unanswered(due);
        one.receive(at(received), "");
        return one;
    }

    private static Pressed unanswered(int due) {
        return new Pressed("e" + due, 0, at(due));
    }

    private static long at(int seconds) {
        return START + Duration.ofSeconds(seconds).toNanos();
    }
}
