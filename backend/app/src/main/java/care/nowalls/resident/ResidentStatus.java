package care.nowalls.resident;

/** Whether a resident is in the network. No status ever hides an alarm. */
public enum ResidentStatus {
    ACTIVE,
    SUSPENDED,
    DECEASED,
    MOVED;

    /**
     * Whether a person may change the status so by hand. A death is never written by hand: it is reported and confirmed
     * (DOMAIN.md §10).
     */
    public boolean mayBecome(ResidentStatus next) {
        return switch (this) {
            case ACTIVE -> next == ACTIVE || next == SUSPENDED || next == MOVED;
            case SUSPENDED -> next == SUSPENDED || next == ACTIVE || next == MOVED;
            case MOVED -> next == MOVED || next == ACTIVE;
            case DECEASED -> next == DECEASED;
        };
    }
}
