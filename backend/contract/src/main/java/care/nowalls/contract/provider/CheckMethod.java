package care.nowalls.contract.provider;

/** How presence at the resident's place was shown (DOMAIN.md §7). MANUAL is always an exception. */
public enum CheckMethod {
    GPS,
    QR,
    NFC,
    CODE,
    PHONE,
    MANUAL
}
