package care.nowalls.view.live;

import care.nowalls.account.Action;
import java.util.Map;
import java.util.Optional;

/** What can be followed, and which right it needs. */
enum Topic {
    INCIDENTS("incidents", Action.INCIDENT_READ),
    ORDERS("orders", Action.ORDER_READ),
    ATTENDANCE("attendance", Action.ATTENDANCE_READ),
    DEVICES("devices", Action.DEVICE_READ),
    CALLS("calls", Action.INCIDENT_HANDLE),
    FOLLOW_UPS("follow-ups", Action.INCIDENT_READ),
    CANARY("canary", Action.CANARY_READ);

    private static final Map<String, Topic> BY_FEATURE = Map.ofEntries(
            Map.entry("incident", INCIDENTS),
            Map.entry("order", ORDERS),
            Map.entry("offer", ORDERS),
            Map.entry("visit", ORDERS),
            Map.entry("attendance", ATTENDANCE),
            Map.entry("device", DEVICES),
            Map.entry("call", CALLS),
            Map.entry("follow_up", FOLLOW_UPS),
            Map.entry("area", DEVICES),
            Map.entry("canary", CANARY));

    private final String wire;
    private final Action read;

    Topic(String wire, Action read) {
        this.wire = wire;
        this.read = read;
    }

    String wire() {
        return wire;
    }

    Action read() {
        return read;
    }

    /** By the first word of an event's type. */
    static Optional<Topic> of(String eventType) {
        int dot = eventType.indexOf('.');
        return Optional.ofNullable(dot < 0 ? null : BY_FEATURE.get(eventType.substring(0, dot)));
    }
}
