package care.nowalls.ledger;

/** What an account stands for. */
public enum AccountKind {
    /** Where public money comes from; its balance is minus what was given out. */
    FUND,
    /** What one resident may use of one policy in one month; never below zero. */
    ENTITLEMENT,
    /** Cash owed to one resident. */
    ALLOWANCE,
    /** What is reserved and neither posted nor voided. */
    RESERVED,
    /** What one provider has earned in one month. */
    PAYABLE
}
