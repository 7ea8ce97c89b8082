package care.nowalls.demo;

import static org.assertj.core.api.Assertions.assertThat;

import care.nowalls.device.DeviceKind;
import care.nowalls.device.Particulars;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the demo's devices are and how they speak. */
class DemoEquipmentTest {

    private static final long SEED = 20261123;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static List<Particulars> buttons(long seed) {
        DemoEquipment equipment = new DemoEquipment(seed, TODAY);
        return IntStream.range(0, 300)
                .mapToObj(n -> equipment.of(DeviceKind.SOS_BUTTON, n))
                .toList();
    }

    @Test
    void the_same_seed_gives_the_same_devices_and_another_seed_others() {
        assertThat(buttons(SEED)).isEqualTo(buttons(SEED)).isNotEqualTo(buttons(SEED + 1));
    }

    @Test
    void every_button_has_a_sim_of_its_own_in_one_of_three_networks() {
        List<Particulars> all = buttons(SEED);
        assertThat(new HashSet<>(all.stream().map(Particulars::sim).toList())).hasSize(300);
        assertThat(all).allMatch(one -> String.valueOf(one.sim()).matches("[0-9]{20}"));
        assertThat(all.stream().map(Particulars::carrier).distinct()).hasSize(3);
        assertThat(all.stream().map(Particulars::model).distinct()).hasSize(2);
    }

    @Test
    void everything_else_speaks_through_a_hub() {
        DemoEquipment equipment = new DemoEquipment(SEED, TODAY);
        Particulars smoke = equipment.of(DeviceKind.SMOKE_DETECTOR, 3);
        assertThat(smoke.sim()).isNull();
        assertThat(smoke.gateway()).isNotNull();
    }

    @Test
    void no_battery_was_changed_in_the_future() {
        assertThat(buttons(SEED))
                .noneMatch(one ->
                        one.batteryChangedOn() == null || one.batteryChangedOn().isAfter(TODAY));
    }
}
