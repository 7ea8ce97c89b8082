package care.nowalls.gateway.journal;

/** How far an entry has come. The numbers stand in the file. */
public enum EntryState {
    /** Durable here, not yet in the backend. */
    PENDING(0),
    /** Durable in the backend; the device has not been told yet. */
    STORED(1),
    /** The broker took {@code received} for the device. */
    ANSWERED(2),
    /** The backend will never take it; a copy is in quarantine. */
    REFUSED(3);

    private final int number;

    EntryState(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static EntryState of(int number) {
        return values()[number];
    }
}
