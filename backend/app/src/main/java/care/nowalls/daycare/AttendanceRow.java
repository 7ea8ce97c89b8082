package care.nowalls.daycare;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One stay in a centre.
 *
 * @param id of the record
 * @param residentId who
 * @param residentName full name
 * @param cardNo number of the card
 * @param inAt signed in; null when only the way out was recorded
 * @param outAt signed out; null while in the house
 * @param inClaim when they came in by a clock that differs too far from ours; null when {@code inAt} is what was said
 * @param outClaim the same of the way out
 * @param overCapacity whether the house was over its places when they came
 * @param marks what is unusual
 */
public record AttendanceRow(
        UUID id,
        UUID residentId,
        String residentName,
        String cardNo,
        @Nullable OffsetDateTime inAt,
        @Nullable OffsetDateTime outAt,
        @Nullable String inClaim,
        @Nullable String outClaim,
        boolean overCapacity,
        List<Mark> marks) {}
