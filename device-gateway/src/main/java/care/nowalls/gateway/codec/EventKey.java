package care.nowalls.gateway.codec;

import care.nowalls.contract.signal.SignalType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What makes one event one event for ever (DOMAIN.md §8, CONTRACT.md "MQTT").
 *
 * <p>With an id of the device's own: that id. Without one: a hash over type and payload, and the 10 s window of received
 * time that it falls into, so that several gateways give the same message the same key. Because a repetition may lie
 * across a window's border, the journal first looks back for the same hash within 10 s and then takes it for the same
 * event. What remains: a message that two gateways receive on different sides of a border within milliseconds, or a
 * gateway that started between two repetitions, gives two keys; the backend then joins the second signal to the same
 * open incident, so nothing is raised twice.
 *
 * @param value unique together with the device
 * @param contentHash for events without id: what the journal looks back for
 */
public record EventKey(String value, @Nullable String contentHash) {
    /** Repetitions within this time are the same event. */
    public static final Duration WINDOW = Duration.ofSeconds(10);

    private static final int HASH_BYTES = 16;

    public static EventKey of(@Nullable String eventId, SignalType type, byte[] payload, Instant received) {
        if (eventId != null) {
            return new EventKey(eventId, null);
        }
        String hash = hash(type, payload);
        return new EventKey("h:" + hash + ":" + received.toEpochMilli() / WINDOW.toMillis(), hash);
    }

    private static String hash(SignalType type, byte[] payload) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(type.wire().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            return HexFormat.of().formatHex(digest.digest(payload), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
