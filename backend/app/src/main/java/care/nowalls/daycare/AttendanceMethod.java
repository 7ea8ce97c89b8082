package care.nowalls.daycare;

/** How somebody was recognised at the door. */
public enum AttendanceMethod {
    CARD,
    QR,
    ID_CARD,
    TABLET,
    MANUAL
}
