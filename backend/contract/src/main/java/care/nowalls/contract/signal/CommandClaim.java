package care.nowalls.contract.signal;

/**
 * Body of {@code POST /internal/v1/commands/claim}; the answer is a list of {@link DeviceCommand}, empty when there is
 * nothing to do.
 *
 * @param gateway name of the gateway
 * @param max at most so many, 1 to 500
 */
public record CommandClaim(String gateway, int max) {}
