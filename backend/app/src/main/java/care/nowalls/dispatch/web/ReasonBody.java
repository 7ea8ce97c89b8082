package care.nowalls.dispatch.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why the desk does it.
 *
 * @param reason in words, kept in the history
 */
public record ReasonBody(@NotBlank @Size(max = 500) String reason) {}
