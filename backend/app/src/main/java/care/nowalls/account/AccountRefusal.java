package care.nowalls.account;

import care.nowalls.shared.Refusal;

/** Why signing in or changing an account is refused. */
public enum AccountRefusal implements Refusal {
    BAD_CREDENTIALS("bad-credentials", 401),
    OTP_REQUIRED("otp-required", 401),
    OTP_WRONG("otp-wrong", 401),
    LOCKED("account-locked", 401),
    REFRESH_INVALID("refresh-invalid", 401),
    USERNAME_TAKEN("username-taken", 409),
    UNIT_NEEDED("unit-needed", 422),
    PASSWORD_TOO_WEAK("password-too-weak", 422),
    VOUCHER_REFUSED("voucher-refused", 422);

    private final String code;
    private final int status;

    AccountRefusal(String code, int status) {
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
