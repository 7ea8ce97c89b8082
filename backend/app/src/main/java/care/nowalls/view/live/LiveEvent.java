package care.nowalls.view.live;

import org.jspecify.annotations.Nullable;

/**
 * A change that pages hear of: they fetch the record again.
 *
 * @param topic incidents, orders, attendance or devices; {@code reset} tells pages to load everything again
 * @param type of the event, such as {@code incident.raised}
 * @param id of the record
 * @param streetId for scope
 * @param centreId for scope
 * @param at domain time
 */
public record LiveEvent(
        String topic,
        String type,
        String id,
        @Nullable String streetId,
        @Nullable String centreId,
        String at) {}
