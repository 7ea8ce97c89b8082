package care.nowalls.notify.model;

import org.jspecify.annotations.Nullable;

/**
 * What an attempt came to.
 *
 * @param result what follows
 * @param reason code for people, null when sent
 * @param text the gateway's own words, shortened, or null
 */
public record Answer(
        Result result, @Nullable String reason, @Nullable String text) {

    private static final int SHOWN = 300;

    /** SENT is the end; FAILED may be tried again; REFUSED and NO_GATEWAY would fail again. */
    public enum Result {
        SENT,
        FAILED,
        REFUSED,
        NO_GATEWAY
    }

    public static Answer sent(@Nullable String text) {
        return new Answer(Result.SENT, null, shortened(text));
    }

    public static Answer failed(String reason, @Nullable String text) {
        return new Answer(Result.FAILED, reason, shortened(text));
    }

    public static Answer refused(String reason, @Nullable String text) {
        return new Answer(Result.REFUSED, reason, shortened(text));
    }

    public static Answer noGateway() {
        return new Answer(Result.NO_GATEWAY, "no-gateway", null);
    }

    private static @Nullable String shortened(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String clean = text.replace('\0', ' ').strip();
        return clean.length() <= SHOWN ? clean : clean.substring(0, SHOWN);
    }
}
