package care.nowalls.device;

import care.nowalls.contract.signal.SignalType;

/**
 * What pressing a device's button means. Only {@code sos}, {@code service}, {@code ok} and {@code test} can be chosen:
 * no profile can make a press mean nothing.
 *
 * @param shortPress one press
 * @param longPress held
 * @param doublePress pressed twice
 */
public record Presses(SignalType shortPress, SignalType longPress, SignalType doublePress) {

    /** Every press is an SOS: what holds for a button unless somebody decided otherwise. */
    public static final Presses ALL_SOS = new Presses(SignalType.SOS, SignalType.SOS, SignalType.SOS);

    /** Every press asks for a call back (the green button). */
    public static final Presses ALL_SERVICE = new Presses(SignalType.SERVICE, SignalType.SERVICE, SignalType.SERVICE);

    /** What holds for a kind of device without a profile of its own. */
    public static Presses usualFor(String kind) {
        return kind.equals("SERVICE_BUTTON") ? ALL_SERVICE : ALL_SOS;
    }
}
