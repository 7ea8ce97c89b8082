package care.nowalls.shared;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened, on its way to those who listen.
 *
 * @param id of the event; listeners that cannot be transactional remember it
 * @param type past tense with its feature, such as {@code order.accepted}
 * @param aggregate what it happened to, such as {@code order:<id>}; events of one aggregate reach a listener in order
 * @param payload ids and states; personal data never
 * @param at domain time
 */
public record OutboxEvent(UUID id, String type, String aggregate, JsonNode payload, Instant at) {}
