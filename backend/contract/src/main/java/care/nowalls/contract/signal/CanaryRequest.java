package care.nowalls.contract.signal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param gateway name of the node that asks for its canary */
public record CanaryRequest(@NotBlank @Size(max = 100) String gateway) {}
