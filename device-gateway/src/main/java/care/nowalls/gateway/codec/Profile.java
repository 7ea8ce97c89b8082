package care.nowalls.gateway.codec;

import care.nowalls.contract.directory.DirectoryDevice;
import care.nowalls.contract.signal.SignalType;
import java.util.Map;
import java.util.Optional;

/**
 * How one device's presses and contacts are to be understood (issue: "by default every press of an SOS button is an
 * SOS").
 *
 * @param kind its kind in the registry, such as {@code SOS_BUTTON}
 * @param presses what its presses mean where that differs from the rule of its kind: {@code short}, {@code double},
 *     {@code long} or {@code other} → a signal type's wire form
 */
public record Profile(String kind, Map<String, String> presses) {
    public static final Profile UNKNOWN = new Profile("OTHER", Map.of());

    public static Profile of(DirectoryDevice device) {
        Map<String, String> presses = device.presses();
        return new Profile(device.kind(), presses == null ? Map.of() : presses);
    }

    /** True for what people press on purpose. */
    boolean isButton() {
        return switch (kind) {
            case "SOS_BUTTON", "PENDANT", "PULL_CORD", "SERVICE_BUTTON" -> true;
            default -> false;
        };
    }

    /** A word of the profile that is no signal type is no reason to miss a press. */
    SignalType press(Press press) {
        String own = presses.get(press.wire());
        if (own != null) {
            try {
                return SignalType.of(own);
            } catch (IllegalArgumentException notASignal) {
                return byKind();
            }
        }
        return byKind();
    }

    private SignalType byKind() {
        return kind.equals("SERVICE_BUTTON") ? SignalType.SERVICE : SignalType.SOS;
    }

    /** A door or cord contact: opened. At a button or pull cord that is a press. */
    SignalType opened() {
        return isButton() ? press(Press.SHORT) : SignalType.DOOR;
    }

    /** What a bare alarm contact of this kind stands for when it closes; empty if it means no alarm. */
    Optional<SignalType> triggered() {
        return switch (kind) {
            case "SOS_BUTTON", "PENDANT", "PULL_CORD", "SERVICE_BUTTON" -> Optional.of(press(Press.SHORT));
            case "FALL_DETECTOR" -> Optional.of(SignalType.FALL);
            case "SMOKE_DETECTOR" -> Optional.of(SignalType.SMOKE);
            case "GAS_DETECTOR" -> Optional.of(SignalType.GAS);
            case "CO_DETECTOR" -> Optional.of(SignalType.CO);
            case "WATER_DETECTOR" -> Optional.of(SignalType.WATER);
            case "DOOR_CONTACT" -> Optional.of(SignalType.DOOR);
            case "BED_SENSOR", "MOTION_SENSOR" -> Optional.of(SignalType.OK);
            default -> Optional.empty();
        };
    }

    /** Somebody is there, or no longer: leaving a bed is an event, any other presence is a sign of life. */
    Optional<SignalType> occupied(boolean somebody) {
        if (kind.equals("BED_SENSOR") && !somebody) {
            return Optional.of(SignalType.BED_EXIT);
        }
        return somebody ? Optional.of(SignalType.OK) : Optional.empty();
    }
}
