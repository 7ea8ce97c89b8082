package care.nowalls.device;

import care.nowalls.contract.signal.SignalType;
import care.nowalls.shared.ImportedRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of an import by the headings of its columns: {@code kind codec externalId residentCard residentId dwellingId
 * centreId room heartbeatSeconds shortPress longPress doublePress model firmware sim carrier gateway installer
 * batteryChangedOn}.
 *
 * @param row as it was read
 */
record DeviceLine(ImportedRow row) {

    private static final List<String> CODECS =
            List.of("canonical", "chirpstack", "zigbee2mqtt", "tasmota", "shelly", "scaip");
    private static final int SHORTEST_BEAT = 10;
    private static final int LONGEST_BEAT = 86_400;
    private static final int LONGEST_TEXT = 100;

    /** The device of this line; the resident is the one of its card, when the line names a card. */
    NewDevice device(@Nullable UUID byCard) {
        UUID resident = byCard == null ? row.parsed("residentId", UUID::fromString) : byCard;
        Site site = new Site(
                resident,
                row.parsed("dwellingId", UUID::fromString),
                row.parsed("centreId", UUID::fromString),
                text("room"));
        return new NewDevice(kind(), codec(), text("externalId"), site, heartbeat(), particulars());
    }

    @Nullable
    String card() {
        return text("residentCard");
    }

    private DeviceKind kind() {
        row.needed("kind");
        return Objects.requireNonNull(row.constant("kind", DeviceKind.class));
    }

    private String codec() {
        String codec = row.parsed("codec", value -> {
            String name = value.toLowerCase(Locale.ROOT);
            if (!CODECS.contains(name)) {
                throw new IllegalArgumentException(name);
            }
            return name;
        });
        return codec == null ? CODECS.getFirst() : codec;
    }

    private int heartbeat() {
        Integer seconds = row.parsed("heartbeatSeconds", Integer::valueOf);
        if (seconds != null && (seconds < SHORTEST_BEAT || seconds > LONGEST_BEAT)) {
            throw new ImportedRow.Unreadable("heartbeatSeconds");
        }
        return seconds == null ? NewDevice.USUAL_HEARTBEAT_SECONDS : seconds;
    }

    private Particulars particulars() {
        return new Particulars(
                text("model"),
                text("firmware"),
                text("sim"),
                text("carrier"),
                text("gateway"),
                text("installer"),
                row.parsed("batteryChangedOn", LocalDate::parse),
                presses());
    }

    /** Null unless the line says anything; what it leaves out is an SOS. */
    private @Nullable Presses presses() {
        SignalType shortPress = meaning("shortPress");
        SignalType longPress = meaning("longPress");
        SignalType doublePress = meaning("doublePress");
        boolean said = shortPress != null || longPress != null || doublePress != null;
        return said ? new Presses(orSos(shortPress), orSos(longPress), orSos(doublePress)) : null;
    }

    private @Nullable SignalType meaning(String column) {
        return row.parsed(column, value -> SignalType.of(value.toLowerCase(Locale.ROOT)));
    }

    private static SignalType orSos(@Nullable SignalType meaning) {
        return meaning == null ? SignalType.SOS : meaning;
    }

    private @Nullable String text(String column) {
        String value = row.text(column);
        if (value != null && value.length() > LONGEST_TEXT) {
            throw new ImportedRow.Unreadable(column);
        }
        return value;
    }
}
