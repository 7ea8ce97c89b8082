package care.nowalls.ops.stack;

import care.nowalls.contract.time.ClockSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The demo's time: {@code --clock +3d12h} moves it, {@code --clock x60} makes it run sixty times as fast, {@code
 * +3d,x60} both. It is kept in the data folder, so that it goes on after a restart and never back.
 */
final class ClockChoice {

    private static final Pattern MOVE = Pattern.compile("([+-])(?:(\\d{1,9})d)?(?:(\\d{1,9})h)?(?:(\\d{1,9})m)?");
    private static final Pattern SPEED = Pattern.compile("x(\\d{1,4})");

    /** Far beyond what a demo needs, well within what a database can date. */
    private static final Duration FARTHEST = Duration.ofDays(3653);

    private final Path file;
    private final Clock real;

    ClockChoice(Path data, Clock real) {
        this.file = data.resolve("clock.json");
        this.real = real;
    }

    /** The setting to hand to the applications; empty for the machine's own time. */
    Optional<ClockSetting> settle(Optional<String> wish, boolean demo) throws IOException {
        if (wish.isPresent() && !demo) {
            throw new CannotStart("--clock is for demo data only.");
        }
        Optional<ClockSetting> kept = kept();
        if (wish.isEmpty()) {
            return kept;
        }
        ClockSetting chosen = choose(wish.get(), kept);
        Files.writeString(file, "{\"setting\":\"" + chosen + "\"}\n");
        return Optional.of(chosen);
    }

    private Optional<ClockSetting> kept() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Matcher setting = Pattern.compile("\"setting\"\\s*:\\s*\"([^\"]+)\"").matcher(Files.readString(file));
        try {
            return Optional.of(ClockSetting.parse(setting.find() ? setting.group(1) : ""));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new CannotStart("The file " + file + " is damaged; begin anew with --fresh.");
        }
    }

    private ClockSetting choose(String wish, Optional<ClockSetting> kept) {
        Duration move = Duration.ZERO;
        int speed = kept.map(ClockSetting::speed).orElse(1);
        for (String part : wish.split(",", -1)) {
            Matcher faster = SPEED.matcher(part);
            if (faster.matches()) {
                speed = Integer.parseInt(faster.group(1));
            } else {
                move = move(part);
            }
        }
        if (kept.isPresent() && move.isNegative()) {
            throw new CannotStart("The demo's time cannot go back in a folder that has lived; use --fresh.");
        }
        return setting(move, speed, kept);
    }

    private ClockSetting setting(Duration move, int speed, Optional<ClockSetting> kept) {
        Instant now = real.instant();
        Instant demoNow = kept.map(setting -> setting.over(real).instant()).orElse(now);
        if (!move.isZero() && Duration.between(now, demoNow.plus(move)).abs().compareTo(FARTHEST) > 0) {
            throw new CannotStart("--clock: the demo's time can be at most ten years from today.");
        }
        try {
            return new ClockSetting(now, demoNow.plus(move), speed);
        } catch (IllegalArgumentException e) {
            throw new CannotStart("--clock: the speed must be x1 to x3600.");
        }
    }

    private static Duration move(String part) {
        Matcher matcher = MOVE.matcher(part);
        if (!matcher.matches() || part.length() < 2) {
            throw new CannotStart("--clock understands +3d12h (also m), x60, or both as +3d,x60, not " + part + ".");
        }
        Duration length = Duration.ofDays(number(matcher.group(2)))
                .plusHours(number(matcher.group(3)))
                .plusMinutes(number(matcher.group(4)));
        return matcher.group(1).equals("-") ? length.negated() : length;
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
