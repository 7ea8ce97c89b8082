package care.nowalls.resident;

/** As the identity number says it: an odd sequence is male. */
public enum Sex {
    FEMALE,
    MALE
}
