package care.nowalls.notify;

/** How somebody outside is reached. */
public enum Channel {
    SMS,
    VOICE,
    EMAIL,
    WEBHOOK
}
