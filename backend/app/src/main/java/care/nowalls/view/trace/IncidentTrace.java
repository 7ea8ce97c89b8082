package care.nowalls.view.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The traces of all signals of an incident.
 *
 * @param incidentId which
 * @param kind of emergency
 * @param state of the incident
 * @param raisedAt when the first of them was received, or the call came
 * @param mergedInto the incident that went on in its place
 * @param items one per signal, first one first; one without a signal for an emergency told by telephone
 * @param next cursor of the page that follows
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record IncidentTrace(
        UUID incidentId,
        String kind,
        String state,
        OffsetDateTime raisedAt,
        @Nullable UUID mergedInto,
        List<SignalTrace> items,
        @Nullable String next) {}
