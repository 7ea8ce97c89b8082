package care.nowalls.contract.money;

/**
 * An amount of public or private money.
 *
 * @param amount whole fen (1/100 yuan), may be negative only in differences and balances
 * @param currency ISO 4217, always {@code CNY} today
 */
public record Money(long amount, String currency) {

    public static Money fen(long amount) {
        return new Money(amount, "CNY");
    }
}
