package care.nowalls.contract.fallback;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everybody a gateway told by itself, reported once a backend is there again; idempotent by id.
 *
 * @param gateway its name
 * @param calls in the order of telling
 */
public record FallbackCalls(
        @NotNull @Size(min = 1, max = 100) String gateway,
        @NotNull @Size(max = 200) List<@NotNull @Valid Call> calls) {

    /**
     * @param id of the call
     * @param at when
     * @param stage 1 duty phones, 2 contacts of the household or the manned telephone
     * @param deviceId whose alarm waited
     * @param household dwelling, when known
     * @param name of who was told
     * @param masked telephone number
     * @param sms whether an SMS was taken by the gateway for SMS
     * @param voice whether a call was made
     * @param takenAt when somebody of the household's calls answered "taken"
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Call(
            @NotNull UUID id,
            @NotNull Instant at,
            @Min(1) @Max(2) int stage,
            @NotNull UUID deviceId,
            @Nullable UUID household,
            @NotNull @Size(max = 200) String name,
            @NotNull @Size(max = 40) String masked,
            boolean sms,
            boolean voice,
            @Nullable Instant takenAt) {}
}
