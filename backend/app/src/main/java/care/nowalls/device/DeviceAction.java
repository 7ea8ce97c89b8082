package care.nowalls.device;

/** What can be done to a device; which of it is possible in which state: {@code model.DeviceLifeCycle}. */
public enum DeviceAction {
    /** Put in its place, or put in another one. */
    INSTALL,
    /** Taken back into stock; it loses its place. */
    RETURN,
    /** Found broken. */
    FAIL,
    /** Mended where it hangs. */
    REPAIR,
    /** Never used again. */
    RETIRE,
    /** Particulars or profile changed. */
    CHANGE,
    /** Test mode begun or ended. */
    TEST,
    /** A new password issued. */
    ROTATE
}
