package care.nowalls.contract.token;

/** Who may act (CONTRACT.md, "Starting it"; DOMAIN.md §1). The claim {@code groups} of a token holds exactly one. */
public enum Role {
    DESK,
    LEADER,
    STREET,
    BUREAU,
    CENTRE,
    AUDITOR,
    ADMIN,
    MANAGER,
    STAFF
}
