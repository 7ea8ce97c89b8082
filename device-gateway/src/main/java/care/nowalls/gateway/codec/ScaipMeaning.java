package care.nowalls.gateway.codec;

import care.nowalls.contract.signal.SignalType;
import java.util.Optional;

/** SCAIP's status codes and device types in our words (DOMAIN: SS 91100). */
final class ScaipMeaning {
    private static final int MANUAL_ALARM = 10;

    private ScaipMeaning() {}

    /** Empty: a sign of life. */
    static Optional<SignalType> of(int deviceType, int statusCode) throws ScaipFault {
        return switch (statusCode) {
            case 9, MANUAL_ALARM, 11 -> Optional.of(alarm(deviceType, statusCode == MANUAL_ALARM));
            case 110 -> Optional.of(SignalType.SOS);
            case 19, 92, 93 -> Optional.of(SignalType.CANCEL);
            case 111 -> Optional.of(SignalType.OK);
            case 14, 16 -> Optional.of(SignalType.LOW_BATTERY);
            case 125 -> Optional.of(SignalType.TAMPER);
            case 85 -> Optional.of(SignalType.POWER_LOST);
            case 86 -> Optional.of(SignalType.POWER_RESTORED);
            case 73 -> Optional.of(SignalType.FAULT);
            case 102, 103 -> Optional.of(SignalType.TEST);
            case 15, 75 -> Optional.empty();
            default ->
                throw new ScaipFault(
                        ScaipStatus.NOT_TREATED, Reason.UNKNOWN_TYPE, "status code " + statusCode + " is not known");
        };
    }

    /** An alarm of a kind of device that is not known is still an alarm. */
    private static SignalType alarm(int deviceType, boolean manual) {
        return switch (deviceType) {
            case 5 -> SignalType.FALL;
            case 21 -> SignalType.GAS;
            case 23, 25 -> SignalType.SMOKE;
            case 26 -> SignalType.CO;
            case 33 -> SignalType.WATER;
            case 38 -> SignalType.TAMPER;
            case 41 -> SignalType.POWER_LOST;
            case 11 -> SignalType.SERVICE;
            case 10, 18 -> manual ? SignalType.SOS : SignalType.INACTIVITY;
            case 12, 44 -> manual ? SignalType.SOS : SignalType.BED_EXIT;
            case 14 -> manual ? SignalType.SOS : SignalType.WANDER;
            default -> SignalType.SOS;
        };
    }
}
