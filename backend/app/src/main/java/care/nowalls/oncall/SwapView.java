package care.nowalls.oncall;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A swap: it holds once both agreed.
 *
 * @param id of the swap
 * @param shiftId which shift
 * @param shift what is given
 * @param from name of who gives it
 * @param fromAccountId of who gives it, when they have an account
 * @param to name of who takes it
 * @param toAccountId of who takes it, when they have an account
 * @param toPhone masked
 * @param state PROPOSED, AGREED or REFUSED
 * @param proposedAt when
 * @param proposedBy username
 * @param giver agreement of who gives, null until then
 * @param taker agreement of who takes, null until then
 */
@Schema(name = "DutySwap")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SwapView(
        UUID id,
        UUID shiftId,
        Given shift,
        String from,
        @Nullable UUID fromAccountId,
        String to,
        @Nullable UUID toAccountId,
        String toPhone,
        String state,
        OffsetDateTime proposedAt,
        String proposedBy,
        @Nullable Agreement giver,
        @Nullable Agreement taker) {

    /**
     * @param role which duty
     * @param streetId of which street, null for the district
     * @param from begin
     * @param to end
     */
    @Schema(name = "DutySwapShift")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Given(String role, @Nullable UUID streetId, OffsetDateTime from, OffsetDateTime to) {}

    /**
     * @param at when
     * @param by username of who said or recorded it
     * @param how SELF, or PHONE: told to who recorded it
     */
    @Schema(name = "DutySwapAgreement")
    public record Agreement(OffsetDateTime at, String by, String how) {}
}
