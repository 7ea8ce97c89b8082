package care.nowalls.ops.bench;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.ops.bench.DeskStream.Shown;
import care.nowalls.ops.chaos.Pressed;
import java.util.List;
import org.junit.jupiter.api.Test;

class AtTheDeskTest {

    @Test
    void theNthEventOfAnIncidentBelongsToTheNthPressOfItsDevice() {
        List<Pressed> presses = List.of(press(0, 0, "a"), press(1, 10, "b"), press(0, 20, "a"));
        List<Shown> shown = List.of(shown("b", 15), shown("a", 30), shown("a", 60));

        AtTheDesk desk = AtTheDesk.of(presses, shown);

        assertThat(desk.millis()).containsExactly(5.0, 30.0, 40.0);
        assertThat(desk.missing()).isZero();
    }

    @Test
    void aPressOfWhichTheDeskHeardNothingIsMissing() {
        AtTheDesk desk = AtTheDesk.of(List.of(press(0, 0, "a"), press(0, 20, "a")), List.of(shown("a", 30)));

        assertThat(desk.millis()).containsExactly(30.0);
        assertThat(desk.missing()).isEqualTo(1);
    }

    @Test
    void incidentsOfOthersAreNotOurs() {
        assertThat(AtTheDesk.of(List.of(press(0, 0, "a")), List.of(shown("x", 1)))
                        .missing())
                .isEqualTo(1);
    }

    private static Pressed press(int device, long millis, String incident) {
        Pressed one = new Pressed("e" + device + millis, device, nanos(millis));
        one.receive(nanos(millis) + 1, incident);
        return one;
    }

    private static Shown shown(String incident, long millis) {
        return new Shown(incident, nanos(millis));
    }

    private static long nanos(long millis) {
        return millis * 1_000_000;
    }
}
