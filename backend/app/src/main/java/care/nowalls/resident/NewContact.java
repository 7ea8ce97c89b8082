package care.nowalls.resident;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Somebody to be called for a resident, as entered; the place in the list is the order of calling.
 *
 * @param name full name
 * @param relation in their own words, such as 女儿
 * @param role what they are to the resident's care
 * @param phone as people write it
 */
public record NewContact(
        @NotBlank @Size(max = 60) String name,
        @NotBlank @Size(max = 30) String relation,
        @NotNull ContactRole role,
        @NotBlank @Size(max = 30) String phone) {}
