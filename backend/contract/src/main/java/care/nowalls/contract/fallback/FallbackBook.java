package care.nowalls.contract.fallback;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a gateway calls by itself while no backend takes its alarms (DOMAIN.md §8), and how. Personal: kept encrypted.
 *
 * @param version to ask with next time
 * @param unchanged true: nothing else is told, what is known holds
 * @param linkBase where people outside reach the gateways, without a slash at its end
 * @param duty who is on call at the desk, now and during the days to come
 * @param households by dwelling, those with a device
 * @param sms how an SMS is sent, null when no gateway is configured
 * @param voice how a call is made, null when no gateway is configured
 * @param maintenance planned: a manned telephone stands for the households' contacts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FallbackBook(
        String version,
        boolean unchanged,
        String linkBase,
        List<DutyPhone> duty,
        List<Household> households,
        @Nullable Sender sms,
        @Nullable Sender voice,
        @Nullable Maintenance maintenance) {

    /** Nothing is known. */
    public static final FallbackBook EMPTY = new FallbackBook("", false, "", List.of(), List.of(), null, null, null);

    /** The answer to somebody who has this version already. */
    public static FallbackBook unchanged(String version) {
        return new FallbackBook(version, true, "", List.of(), List.of(), null, null, null);
    }

    /**
     * @param name full name
     * @param phone E.164
     * @param from begin of the duty
     * @param to its end
     */
    public record DutyPhone(String name, String phone, Instant from, Instant to) {}

    /**
     * @param id of the dwelling
     * @param residents who live there
     * @param place what is said of it: street and names
     * @param contacts in the order of calling
     */
    public record Household(UUID id, List<UUID> residents, String place, List<Person> contacts) {}

    /**
     * @param name full name
     * @param phone E.164
     */
    public record Person(String name, String phone) {}

    /**
     * A request to a gateway for SMS or calls; placeholders {@code {to} {toNational} {text} {id} {timestamp} {secret}}.
     *
     * @param method GET, POST or PUT
     * @param url with placeholders
     * @param headers by name, with placeholders
     * @param contentType of the body
     * @param body with placeholders, null for none
     * @param okStatus accepted statuses, empty for every 2xx
     * @param pointer JSON pointer into the answer, null when it does not matter
     * @param equals what stands there
     * @param secret for {@code {secret}}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Sender(
            String method,
            String url,
            Map<String, String> headers,
            @Nullable String contentType,
            @Nullable String body,
            List<Integer> okStatus,
            @Nullable String pointer,
            @Nullable String equals,
            @Nullable String secret) {

        @Override
        public String toString() {
            return "sender " + method;
        }
    }

    /**
     * @param from begin
     * @param to end
     * @param phone of the manned telephone, E.164
     */
    public record Maintenance(Instant from, Instant to, String phone) {}
}
