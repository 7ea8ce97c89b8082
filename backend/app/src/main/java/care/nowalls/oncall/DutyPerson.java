package care.nowalls.oncall;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who has or takes a duty.
 *
 * @param accountId of the person, when they have one
 * @param name full name
 * @param phone as people write it
 */
public record DutyPerson(
        @Nullable UUID accountId,
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 40) String phone) {}
