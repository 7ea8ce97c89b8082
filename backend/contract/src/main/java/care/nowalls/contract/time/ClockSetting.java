package care.nowalls.contract.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The demo's time, the same in every process: {@code <real origin>/<demo origin>/<speed>}, for example
 * {@code 2026-11-23T01:00:00Z/2026-12-01T01:00:00Z/60}. Written by {@code ops/up --clock}, handed to every application
 * as {@code NOWALLS_CLOCK}; production refuses it.
 *
 * @param realOrigin the instant of the machine's clock at which both times are pinned together
 * @param demoOrigin the domain time at that instant
 * @param speed domain seconds per real second, 1 to 3600
 */
public record ClockSetting(Instant realOrigin, Instant demoOrigin, int speed) {

    public ClockSetting {
        if (speed < 1 || speed > 3600) {
            throw new IllegalArgumentException("clock speed must be 1 to 3600, not " + speed);
        }
    }

    /** Reads the form above; an {@link IllegalArgumentException} names what is wrong. */
    public static ClockSetting parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("clock setting must be <instant>/<instant>/<speed>, not " + text);
        }
        return new ClockSetting(Instant.parse(parts[0]), Instant.parse(parts[1]), Integer.parseInt(parts[2]));
    }

    /** The domain clock over the given real one. */
    public Clock over(Clock real) {
        return new Shifted(this, real, ZoneOffset.UTC);
    }

    @Override
    public String toString() {
        return realOrigin + "/" + demoOrigin + "/" + speed;
    }

    private static final class Shifted extends Clock {
        private final ClockSetting setting;
        private final Clock real;
        private final ZoneId zone;

        Shifted(ClockSetting setting, Clock real, ZoneId zone) {
            this.setting = setting;
            this.real = real;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Shifted(setting, real, other);
        }

        @Override
        public Instant instant() {
            Duration passed = Duration.between(setting.realOrigin(), real.instant());
            return setting.demoOrigin().plus(passed.multipliedBy(setting.speed()));
        }
    }
}
