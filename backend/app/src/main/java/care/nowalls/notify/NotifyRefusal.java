package care.nowalls.notify;

import care.nowalls.shared.Refusal;

/** Why something with a message is refused. */
public enum NotifyRefusal implements Refusal {
    ADDRESS_INVALID("notification-address-invalid", 422),
    NOT_RETRYABLE("notification-not-retryable", 409),
    SETTINGS_MISSING("notification-settings-missing", 422),
    TEMPLATE_INVALID("notification-template-invalid", 422),
    SECRET_INVALID("notification-secret-invalid", 422);

    private final String code;
    private final int status;

    NotifyRefusal(String code, int status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }
}
