package care.nowalls.area.model;

import care.nowalls.area.Dimension;
import care.nowalls.device.DownDevices.Down;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what silent devices have in common. Of all that qualifies the best explanation is taken: the one that covers many of
 * the silent and few of the others (down² ÷ all), so that a dark house is a house and a dark street a street.
 *
 * @param common what they have in common
 * @param down those that are down
 * @param all how many have it in common
 */
public record Finding(Common common, List<Down> down, int all) {

    /** The best explanation of at least some of them, if there is one. */
    public static Optional<Finding> in(List<Down> down, Map<Common, Integer> sizes, AreaTerms terms) {
        Map<Common, List<Down>> groups = new HashMap<>();
        for (Down device : down) {
            keys(device)
                    .forEach((dimension, key) -> groups.computeIfAbsent(
                                    new Common(dimension, key), common -> new ArrayList<>())
                            .add(device));
        }
        return groups.entrySet().stream()
                .map(group -> new Finding(group.getKey(), group.getValue(), all(group, sizes)))
                .filter(finding -> terms.many(finding.down().size(), finding.all()))
                .min(BEST);
    }

    private static final Comparator<Finding> BEST = Comparator.comparingDouble(Finding::weight)
            .reversed()
            .thenComparing(finding -> finding.common().dimension())
            .thenComparing(finding -> finding.common().key());

    /** Whether a device has it in common. */
    public static boolean has(Down device, Common common) {
        return common.key().equals(keys(device).get(common.dimension()));
    }

    private double weight() {
        return (double) down.size() * down.size() / all;
    }

    private static int all(Map.Entry<Common, List<Down>> group, Map<Common, Integer> sizes) {
        return Math.max(group.getValue().size(), sizes.getOrDefault(group.getKey(), 0));
    }

    private static Map<Dimension, String> keys(Down device) {
        Map<Dimension, String> keys = new EnumMap<>(Dimension.class);
        put(keys, Dimension.BUILDING, device.building());
        put(keys, Dimension.GATEWAY, device.gateway());
        put(
                keys,
                Dimension.STREET,
                device.streetId() == null ? null : device.streetId().toString());
        put(keys, Dimension.CARRIER, device.carrier());
        put(keys, Dimension.MODEL, device.model());
        return keys;
    }

    private static void put(Map<Dimension, String> keys, Dimension dimension, @Nullable String key) {
        if (key != null) {
            keys.put(dimension, key);
        }
    }
}
