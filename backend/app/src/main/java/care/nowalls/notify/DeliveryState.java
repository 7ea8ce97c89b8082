package care.nowalls.notify;

/**
 * What became of a message. PENDING waits for its time or its next attempt; SENT was taken by the gateway; NOT_SENT had
 * no gateway to go to; DEAD was refused or ran out of attempts; WITHDRAWN was no longer wanted before it was sent.
 */
public enum DeliveryState {
    PENDING,
    SENT,
    NOT_SENT,
    DEAD,
    WITHDRAWN
}
