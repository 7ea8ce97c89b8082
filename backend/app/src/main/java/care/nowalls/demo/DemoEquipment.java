package care.nowalls.demo;

import care.nowalls.device.DeviceKind;
import care.nowalls.device.Particulars;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Makes and SIMs of the demo's devices, from a seed: the n-th device is the same every time. No such maker exists. */
final class DemoEquipment {

    private static final Map<DeviceKind, List<String>> MODELS = Map.of(
            DeviceKind.SOS_BUTTON, List.of("AX-100 呼叫器", "AX-200 呼叫器"),
            DeviceKind.SMOKE_DETECTOR, List.of("YG-30 烟感"),
            DeviceKind.GAS_DETECTOR, List.of("RQ-12 燃气"),
            DeviceKind.FALL_DETECTOR, List.of("LD-60 雷达"),
            DeviceKind.DOOR_CONTACT, List.of("MC-8 门磁"),
            DeviceKind.PULL_CORD, List.of("LS-5 拉绳"));
    private static final List<String> FIRMWARE = List.of("1.4.2", "1.4.2", "1.3.0", "1.2.9");
    private static final List<String> CARRIERS = List.of("中国移动", "中国移动", "中国电信", "中国联通");
    private static final List<String> INSTALLERS = List.of("沈师傅", "陆师傅");
    private static final int OLDEST_BATTERY_DAYS = 900;
    private static final int HUB_HOMES = 30;

    private final long seed;
    private final LocalDate today;

    DemoEquipment(long seed, LocalDate today) {
        this.seed = seed;
        this.today = today;
    }

    /** Buttons speak by their own SIM, everything else through a hub of its neighbourhood. */
    Particulars of(DeviceKind kind, int n) {
        Random random = new Random(seed * 31 + n);
        List<String> models = Objects.requireNonNull(MODELS.get(kind));
        boolean own = kind == DeviceKind.SOS_BUTTON;
        return new Particulars(
                pick(models, random),
                pick(FIRMWARE, random),
                own ? "898600%06d%08d".formatted(random.nextInt(1_000_000), n) : null,
                own ? pick(CARRIERS, random) : null,
                own ? null : "网关-%02d".formatted(1 + n % HUB_HOMES),
                pick(INSTALLERS, random),
                today.minusDays(random.nextInt(OLDEST_BATTERY_DAYS)),
                null);
    }

    private static String pick(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
