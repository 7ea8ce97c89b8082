package care.nowalls.resident;

import care.nowalls.shared.Refusal;

/** Why something about a resident is refused. */
public enum ResidentRefusal implements Refusal {
    ID_NUMBER_INVALID("id-number-invalid", 422),
    ID_NUMBER_KNOWN("id-number-known", 409),
    BIRTH_DATE_IN_FUTURE("birth-date-in-future", 422),
    BIRTH_DATE_NEEDED("birth-date-needed", 422),
    BIRTH_DATE_DIFFERS("birth-date-differs", 422),
    PHONE_INVALID("phone-invalid", 422),
    DWELLING_NEEDED("dwelling-needed", 422),
    UNKNOWN_STREET("unknown-street", 422),
    UNKNOWN_DWELLING("unknown-dwelling", 422),
    STREET_KNOWN("street-known", 409),
    STATUS_CHANGE("resident-status-change", 409),
    CONSENT_IN_FUTURE("consent-in-future", 422),
    PHOTO_UNREADABLE("photo-unreadable", 422);

    private final String code;
    private final int status;

    ResidentRefusal(String code, int status) {
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
