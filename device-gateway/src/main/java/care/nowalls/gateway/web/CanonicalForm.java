package care.nowalls.gateway.web;

import care.nowalls.contract.signal.SignalPosition;
import care.nowalls.contract.signal.SignalType;
import java.time.OffsetDateTime;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The canonical event as OpenAPI shows it; read by the codec, not through this record. Other fields are welcome and kept
 * under {@code data}.
 *
 * @param id unique per device, 1 to 64 characters: the same event for ever
 * @param type what happened
 * @param at the device's clock, kept as a claim
 * @param battery percent
 * @param position where it is
 * @param zone its name for the place
 * @param data anything else
 */
@Schema(name = "DeviceEvent")
record CanonicalForm(
        @Nullable @Schema(minLength = 1, maxLength = 64) String id,
        @Schema(required = true) SignalType type,
        @Nullable OffsetDateTime at,
        @Nullable @Schema(minimum = "0", maximum = "100") Double battery,
        @Nullable SignalPosition position,
        @Nullable String zone,
        @Nullable Map<String, Object> data) {}
