package care.nowalls.view.figures;

/** What an incident was; figures of one class say nothing of another. */
public enum IncidentClass {
    /** Somebody needed help, or it is not known yet. */
    REAL,
    /** The green button: call back, no emergency. */
    SERVICE,
    /** A test, confirmed by voice or waiting for it. */
    TEST,
    /** Nobody needed help, as was said by voice. */
    FALSE_ALARM,
    /** A device's fault. */
    TECHNICAL,
    /** Went on in another incident, where its signals count. */
    DUPLICATE
}
