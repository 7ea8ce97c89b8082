package care.nowalls.gateway.codec;

/** The status number {@code snu} of an answer (SS 91100). */
enum ScaipStatus {
    OK(0, "OK"),
    TOO_LONG(1, "Message too long"),
    INVALID_FORMAT(2, "Invalid format"),
    WRONG_CONTENT(3, "Wrong content"),
    HOLD(4, "Hold"),
    NOT_TREATED(5, "Not treated"),
    BUSY(6, "Busy"),
    TAG_MISSING(7, "Mandatory tag missing");

    private final int number;
    private final String text;

    ScaipStatus(int number, String text) {
        this.number = number;
        this.text = text;
    }

    int number() {
        return number;
    }

    String text() {
        return text;
    }
}
