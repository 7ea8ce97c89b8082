package care.nowalls.view.figures;

import care.nowalls.incident.CountedFrom;
import care.nowalls.incident.Measure;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An incident that missed a target, with its evidence. No personal data but the operator's user name.
 *
 * @param incidentId which
 * @param incidentClass what it was
 * @param kind of emergency
 * @param priority 1 life, 2 hazard, 3 call back
 * @param state of the incident
 * @param outcome once resolved
 * @param streetId where
 * @param streetName its name
 * @param centreId whose device it was, if a centre's
 * @param centreName its name
 * @param providerId whose person was sent
 * @param providerName its name
 * @param operator who took it
 * @param model kind and model of the device
 * @param raisedAt when it was received
 * @param measure what took too long
 * @param countedFrom from where
 * @param withinSeconds the target that it missed
 * @param required share that is demanded, null for an aim
 * @param reachedAt when it was reached after all, null for not at all
 * @param elapsedMilliseconds how long it took, or ran until it was closed, or now
 * @param incident address of the incident, for those who may read it
 * @param evidence address of its trace
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Breach(
        UUID incidentId,
        IncidentClass incidentClass,
        String kind,
        int priority,
        String state,
        @Nullable String outcome,
        @Nullable UUID streetId,
        @Nullable String streetName,
        @Nullable UUID centreId,
        @Nullable String centreName,
        @Nullable UUID providerId,
        @Nullable String providerName,
        @Nullable String operator,
        @Nullable String model,
        OffsetDateTime raisedAt,
        Measure measure,
        CountedFrom countedFrom,
        int withinSeconds,
        @Nullable BigDecimal required,
        @Nullable OffsetDateTime reachedAt,
        long elapsedMilliseconds,
        String incident,
        String evidence) {

    /** Its place in the list. */
    String place() {
        return incidentId + " " + measure + " " + countedFrom + " " + withinSeconds;
    }
}
