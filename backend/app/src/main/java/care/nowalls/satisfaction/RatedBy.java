package care.nowalls.satisfaction;

/** Who rated. CARER_PHONE is kept and marked, and does not count: it was taken on the carer's own phone. */
public enum RatedBy {
    RESIDENT,
    FAMILY,
    CALLBACK,
    CARER_PHONE
}
