package care.nowalls.ledger;

/** What a transfer does. */
public enum TransferKind {
    /** From account to account, such as fund to entitlement. */
    BOOK,
    /** Sets money aside for a reference. */
    RESERVE,
    /** All or part of a reservation goes where it was meant to go. */
    POST,
    /** All or part of a reservation goes back where it came from. */
    VOID,
    /** The opposite of an earlier transfer. */
    CORRECT
}
