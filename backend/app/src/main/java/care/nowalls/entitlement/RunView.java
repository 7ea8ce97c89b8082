package care.nowalls.entitlement;

import care.nowalls.contract.money.Money;

/**
 * A month's run as it stands after this call.
 *
 * @param month {@code yyyy-MM}
 * @param residents how many were looked at
 * @param entitlements granted in the month, in all
 * @param differences booked by this call; zero when there was nothing to do
 * @param total granted in the month, in all
 */
public record RunView(String month, long residents, long entitlements, long differences, Money total) {}
