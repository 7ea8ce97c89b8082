package care.nowalls.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a gateway told by itself while no backend was there.
 *
 * @param id of the call
 * @param gateway which
 * @param at when
 * @param stage 1 duty phones, 2 contacts of the household or the manned telephone
 * @param deviceId whose alarm waited
 * @param dwellingId the household, when known
 * @param name full name
 * @param phone masked
 * @param sms whether an SMS went out
 * @param voice whether a call was made
 * @param takenAt when somebody answered that they have taken it
 */
@Schema(name = "FallbackCall")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FallbackCallView(
        UUID id,
        String gateway,
        OffsetDateTime at,
        int stage,
        UUID deviceId,
        @Nullable UUID dwellingId,
        String name,
        String phone,
        boolean sms,
        boolean voice,
        @Nullable OffsetDateTime takenAt) {}
