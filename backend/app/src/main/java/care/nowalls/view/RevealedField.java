package care.nowalls.view;

/** What may be shown in full, for a purpose that is written to the audit log. */
public enum RevealedField {
    ID_NUMBER,
    PHONE,
    ADDRESS,
    POSITION,
    GATE_CODE,
    HEALTH_NOTES,
    CONTACTS
}
