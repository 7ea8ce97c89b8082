package care.nowalls.notify.model;

import care.nowalls.notify.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long to wait before the next attempt. Somebody who must come now is tried again within minutes or not at all;
 * a system is tried again for days (CONTRACT.md, webhooks).
 */
public final class Backoff {

    private static final List<Duration> PEOPLE = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(45),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5));
    private static final List<Duration> LETTERS = List.of(
            Duration.ofSeconds(15),
            Duration.ofMinutes(2),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12));
    private static final List<Duration> SYSTEMS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));
    private static final double JITTER = 0.1;

    private Backoff() {}

    /**
     * @param attempts made so far, from 1
     * @param chance 0 to 1, spreads attempts by up to a tenth
     * @return empty when no further attempt is worth it
     */
    public static Optional<Duration> after(Channel channel, int attempts, double chance) {
        List<Duration> plan = plan(channel);
        if (attempts < 1 || attempts > plan.size()) {
            return Optional.empty();
        }
        Duration base = plan.get(attempts - 1);
        return Optional.of(base.plusMillis((long) (base.toMillis() * JITTER * chance)));
    }

    private static List<Duration> plan(Channel channel) {
        return switch (channel) {
            case SMS, VOICE -> PEOPLE;
            case EMAIL -> LETTERS;
            case WEBHOOK -> SYSTEMS;
        };
    }
}
