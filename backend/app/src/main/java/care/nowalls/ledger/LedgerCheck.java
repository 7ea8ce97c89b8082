package care.nowalls.ledger;

/**
 * One invariant of the money. Every feature that moves money may contribute some as CDI beans; {@code GET
 * /api/v1/ledger/check} runs all of them on one snapshot.
 */
public interface LedgerCheck {

    /** Kebab-case, says what must hold. */
    String name();

    /** A query of one row: {@code checked} (how many were looked at) and {@code violations}, both bigint. */
    String sql();
}
