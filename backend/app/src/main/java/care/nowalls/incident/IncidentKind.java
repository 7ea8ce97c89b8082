package care.nowalls.incident;

import care.nowalls.contract.signal.SignalType;
import java.util.Optional;

/** What kind of emergency. Kinds of one family on one device are one incident: who falls may also press. */
public enum IncidentKind {
    SOS(1, "HELP", true),
    FALL(1, "HELP", true),
    SMOKE(1, "SMOKE", true),
    GAS(1, "GAS", true),
    CO(1, "CO", true),
    WATER(2, "WATER", false),
    INACTIVITY(2, "INACTIVITY", false),
    WANDER(2, "WANDER", false),
    BED_EXIT(2, "BED_EXIT", false),
    SERVICE(3, "SERVICE", false),
    PHONE(1, "PHONE", false);

    private final int priority;
    private final String family;
    private final boolean shownInTest;

    IncidentKind(int priority, String family, boolean shownInTest) {
        this.priority = priority;
        this.family = family;
        this.shownInTest = shownInTest;
    }

    /** 1 life, 2 hazard, 3 somebody to call back. */
    public int priority() {
        return priority;
    }

    /** Signals of one family join one incident. */
    public String family() {
        return family;
    }

    /** Whether a device in test mode still shows it to the desk, as a quiet row. */
    public boolean shownInTest() {
        return shownInTest;
    }

    /** The kind that a signal raises; empty for what is only stored: technical matters, signs of life, CANCEL. */
    public static Optional<IncidentKind> of(SignalType type) {
        return switch (type) {
            case SOS -> Optional.of(SOS);
            case FALL -> Optional.of(FALL);
            case SMOKE -> Optional.of(SMOKE);
            case GAS -> Optional.of(GAS);
            case CO -> Optional.of(CO);
            case WATER -> Optional.of(WATER);
            case INACTIVITY -> Optional.of(INACTIVITY);
            case WANDER -> Optional.of(WANDER);
            case BED_EXIT -> Optional.of(BED_EXIT);
            case SERVICE -> Optional.of(SERVICE);
            case DOOR, OK, TAMPER, LOW_BATTERY, POWER_LOST, POWER_RESTORED, FAULT, TEST, CANCEL -> Optional.empty();
        };
    }
}
