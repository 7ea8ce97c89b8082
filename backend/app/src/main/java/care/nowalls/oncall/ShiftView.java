package care.nowalls.oncall;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A shift of the calendar.
 *
 * @param id of the shift
 * @param role which duty
 * @param streetId of which street, null for the district
 * @param accountId of the person, when they have one
 * @param name full name
 * @param phone masked
 * @param from begin
 * @param to end
 */
@Schema(name = "DutyShift")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ShiftView(
        UUID id,
        String role,
        @Nullable UUID streetId,
        @Nullable UUID accountId,
        String name,
        String phone,
        OffsetDateTime from,
        OffsetDateTime to) {}
