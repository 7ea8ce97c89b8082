package care.nowalls.device;

import care.nowalls.contract.directory.TopicFilter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whose messages a bridge brings, and the topics that the gateway's codec of that name reads. */
public enum BridgeCodec {
    CHIRPSTACK("application/+/device/+/event/+"),
    ZIGBEE2MQTT("zigbee2mqtt/#"),
    TASMOTA("tele/#"),
    SHELLY("+/events/rpc", "+/online");

    /** First levels that belong to somebody: our own devices and the vendors whose topics begin with a fixed word. */
    private static final Set<String> TAKEN = Set.of("nowalls", "application", "zigbee2mqtt", "tele");

    @SuppressWarnings("ImmutableEnumChecker") // List.copyOf is immutable
    private final List<TopicFilter> read;

    BridgeCodec(String... filters) {
        this.read = Arrays.stream(filters).map(TopicFilter::new).toList();
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the wire form; an {@link IllegalArgumentException} for anything else. */
    @JsonCreator
    public static BridgeCodec of(String wire) {
        if (!wire.equals(wire.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("unknown codec: " + wire);
        }
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }

    /**
     * Whether a bridge of this vendor may publish there: the codec reads something of it, and it reaches neither our own
     * topics nor another vendor's.
     */
    public boolean admits(TopicFilter filter) {
        if (!filter.wellFormed() || read.stream().noneMatch(filter::overlaps)) {
            return false;
        }
        boolean within = read.stream().anyMatch(codec -> codec.covers(filter));
        boolean wild = filter.first().equals("+") || filter.first().equals("#");
        if (wild) {
            return within;
        }
        boolean ours = read.stream().anyMatch(codec -> codec.first().equals(filter.first()));
        return ours || (!TAKEN.contains(filter.first()) && !filter.first().startsWith("$"));
    }
}
