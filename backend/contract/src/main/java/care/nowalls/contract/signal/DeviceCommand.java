package care.nowalls.contract.signal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A command on its way to a device. The gateway publishes {@code {"type","ref","incidentId"}} to
 * {@code nowalls/v1/{deviceId}/command} at QoS 1.
 *
 * @param id of the command, for {@link CommandReport}
 * @param deviceId whom it is for
 * @param type {@code received}, {@code acknowledged}, {@code test_mode} or {@code ping}
 * @param ref the event id of the device that it answers
 * @param incidentId the incident, if any
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeviceCommand(
        UUID id,
        UUID deviceId,
        String type,
        @Nullable String ref,
        @Nullable UUID incidentId) {}
