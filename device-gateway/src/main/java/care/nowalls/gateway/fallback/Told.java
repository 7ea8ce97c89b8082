package care.nowalls.gateway.fallback;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody this gateway told, or is just telling.
 *
 * @param id of the call
 * @param at when, machine time
 * @param stage 1 duty phones, 2 the household's contacts or the manned telephone
 * @param device whose alarm waits
 * @param home what counts as one household: the dwelling, or the device when no dwelling is known
 * @param household the dwelling, when known
 * @param position within the stage, from 0
 * @param name of who
 * @param masked telephone number
 * @param sms taken by the SMS gateway
 * @param voice call made
 * @param other true: another gateway tells them
 * @param takenAt when somebody answered "taken"
 * @param reported the backend knows
 */
record Told(
        UUID id,
        Instant at,
        int stage,
        UUID device,
        UUID home,
        @Nullable UUID household,
        int position,
        String name,
        String masked,
        boolean sms,
        boolean voice,
        boolean other,
        @Nullable Instant takenAt,
        boolean reported) {

    private static final Duration TELLING = Duration.ofSeconds(30);

    /** Whether it was told, or is being told: what failed or was cut off counts no more after 30 s and is done again. */
    boolean counts(Instant now) {
        return sms || voice || other || now.isBefore(at.plus(TELLING));
    }

    Told sent(boolean bySms, boolean byVoice) {
        return new Told(
                id, at, stage, device, home, household, position, name, masked, bySms, byVoice, other, takenAt, false);
    }

    Told taken(Instant when) {
        return new Told(id, at, stage, device, home, household, position, name, masked, sms, voice, other, when, false);
    }

    Told known() {
        return new Told(
                id, at, stage, device, home, household, position, name, masked, sms, voice, other, takenAt, true);
    }
}
