package care.nowalls.ops.chaos;

/** One press and what came of it. Times are those of {@link System#nanoTime}; 0 stands for "not yet". */
public final class Pressed {

    private final String eventId;
    private final int device;
    private final long due;
    private volatile long acknowledgedAt;
    private volatile long receivedAt;
    private volatile String incident = "";

    /**
     * @param eventId of the event, the same each time it is sent
     * @param device number of the device that presses
     * @param due when it is to be sent for the first time
     */
    public Pressed(String eventId, int device, long due) {
        this.eventId = eventId;
        this.device = device;
        this.due = due;
    }

    public String eventId() {
        return eventId;
    }

    public int device() {
        return device;
    }

    public long due() {
        return due;
    }

    /** When the broker had taken it for the first time. */
    public long acknowledgedAt() {
        return acknowledgedAt;
    }

    /** When the device heard that it is stored. */
    public long receivedAt() {
        return receivedAt;
    }

    /** Id of the incident that it was told, or empty. */
    public String incident() {
        return incident;
    }

    synchronized void acknowledge(long at) {
        if (acknowledgedAt == 0) {
            acknowledgedAt = at;
        }
    }

    /** False when it was told before. */
    public synchronized boolean receive(long at, String incidentId) {
        if (receivedAt != 0) {
            return false;
        }
        incident = incidentId;
        receivedAt = at;
        return true;
    }
}
