package care.nowalls.incident;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A text in the two languages of the desk.
 *
 * @param zh Chinese
 * @param en English
 */
public record Words(
        @NotBlank @Size(max = 300) String zh,
        @NotBlank @Size(max = 300) String en) {}
