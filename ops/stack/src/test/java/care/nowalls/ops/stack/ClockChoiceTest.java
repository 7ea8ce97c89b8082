package care.nowalls.ops.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.nowalls.contract.time.ClockSetting;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockChoiceTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void withoutAWishTheMachinesTimeRules() throws Exception {
        assertThat(at(NOON).settle(Optional.empty(), true)).isEmpty();
    }

    @Test
    void anOffsetMovesAndASpeedHurries() throws Exception {
        assertThat(at(NOON).settle(Optional.of("+1d2h,x60"), true))
                .contains(new ClockSetting(NOON, Instant.parse("2026-11-24T14:00:00Z"), 60));
    }

    @Test
    void aRestartGoesOnWithTheDemosTime() throws Exception {
        ClockSetting first = at(NOON).settle(Optional.of("x60"), true).orElseThrow();

        assertThat(at(NOON.plusSeconds(600)).settle(Optional.empty(), true)).contains(first);
    }

    @Test
    void aNewSpeedHoldsFromTheDemosPresentTime() throws Exception {
        at(NOON).settle(Optional.of("x60"), true);

        assertThat(at(NOON.plusSeconds(60)).settle(Optional.of("x1"), true))
                .contains(new ClockSetting(NOON.plusSeconds(60), NOON.plusSeconds(3600), 1));
    }

    @Test
    void whatCannotBeIsRefusedInOneSentence() throws Exception {
        refused("tomorrow", true, "--clock understands");
        refused("x0", true, "x1 to x3600");
        refused("+1d", false, "for demo data only");
        at(NOON).settle(Optional.of("x2"), true);
        refused("-1d", true, "cannot go back");
    }

    private void refused(String wish, boolean demo, String sentence) {
        assertThatThrownBy(() -> at(NOON).settle(Optional.of(wish), demo))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(sentence);
    }

    private ClockChoice at(Instant now) {
        return new ClockChoice(folder, Clock.fixed(now, ZoneOffset.UTC));
    }
}
