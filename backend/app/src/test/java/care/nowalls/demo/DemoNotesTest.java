package care.nowalls.demo;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.resident.RescueNotes;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a rescuer reads of the demo's residents. */
class DemoNotesTest {

    private static final long SEED = 20261123;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static List<RescueNotes> notes(long seed) {
        return IntStream.range(0, DemoDistrict.RESIDENTS)
                .mapToObj(n -> DemoNotes.of(seed, n, TODAY))
                .toList();
    }

    @Test
    void the_same_seed_gives_the_same_notes_and_another_seed_others() {
        assertThat(notes(SEED)).isEqualTo(notes(SEED)).isNotEqualTo(notes(SEED + 1));
    }

    @Test
    void everybody_can_be_found_and_two_thirds_are_ill_and_take_something() {
        assertThat(notes(SEED)).allMatch(one -> one.landmark() != null);
        assertThat(notes(SEED).stream().filter(one -> one.illnesses() != null)).hasSize(200);
        assertThat(notes(SEED)).allMatch(one -> (one.illnesses() == null) == (one.medicines() == null));
    }

    @Test
    void the_sixty_who_live_alone_agreed_that_the_door_may_be_forced() {
        List<RescueNotes> agreed =
                notes(SEED).stream().filter(one -> one.entryConsentOn() != null).toList();
        assertThat(agreed).hasSize(60);
        assertThat(agreed).noneMatch(one -> String.valueOf(one.entryConsentOn()).compareTo(TODAY.toString()) > 0);
    }
}
