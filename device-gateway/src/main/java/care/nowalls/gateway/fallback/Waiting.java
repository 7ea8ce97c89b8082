package care.nowalls.gateway.fallback;

import care.nowalls.contract.fallback.FallbackBook.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household whose alarm no backend has confirmed.
 *
 * @param home what counts as one household: the dwelling, or the device when no dwelling is known
 * @param household the dwelling, when known
 * @param device whose alarm is the oldest
 * @param priority of the gravest
 * @param since machine time of the oldest
 * @param place what is said of it
 * @param contacts in the order of calling
 */
record Waiting(
        UUID home,
        @Nullable UUID household,
        UUID device,
        int priority,
        Instant since,
        String place,
        List<Person> contacts) {

    /** The same household, with another alarm of it. */
    Waiting with(Waiting other) {
        Waiting oldest = other.since().isBefore(since) ? other : this;
        return new Waiting(
                home,
                household,
                oldest.device(),
                Math.min(priority, other.priority()),
                oldest.since(),
                place,
                contacts);
    }
}
