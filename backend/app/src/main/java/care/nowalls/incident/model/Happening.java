package care.nowalls.incident.model;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened: one line of the timeline and one event.
 *
 * @param entry kind of the line, such as {@code ACKNOWLEDGED}
 * @param event type of the event after {@code incident.}, past tense
 * @param detail ids and codes, no personal data
 * @param note free words of a person, sealed in the database
 */
public record Happening(
        String entry,
        String event,
        Map<String, String> detail,
        @Nullable String note) {

    public static Happening of(String entry, String event) {
        return new Happening(entry, event, Map.of(), null);
    }

    public static Happening of(String entry, String event, Map<String, String> detail) {
        return new Happening(entry, event, detail, null);
    }

    /** With one more detail: an id, a code, a user name. */
    public Happening with(String name, String value) {
        Map<String, String> more = new HashMap<>(detail);
        more.put(name, value);
        return new Happening(entry, event, Map.copyOf(more), note);
    }

    public Happening noted(@Nullable String words) {
        return new Happening(entry, event, detail, words);
    }
}
