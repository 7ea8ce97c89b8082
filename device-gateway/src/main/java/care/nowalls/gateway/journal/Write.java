package care.nowalls.gateway.journal;

import care.nowalls.gateway.ground.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** One thing to be written in the next group. */
sealed interface Write {
    /** The JSON is made by whoever brings the entry, so that the writer can only fail over the disk. */
    record Append(NewEntry entry, String json, Consumer<Appended> onDurable) implements Write {

        static Append of(NewEntry entry, Consumer<Appended> onDurable) {
            try {
                return new Append(entry, Json.RECORDS.writeValueAsString(entry.report()), onDurable);
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("a signal that cannot be written as JSON", e);
            }
        }
    }

    record Settle(List<Settled> steps) implements Write {}

    record Forget(Instant settledBefore) implements Write {}

    /** The write-ahead log has grown long and begins anew, after everything else of the group is durable. */
    record Shorten() implements Write {}
}
