package care.nowalls.resident;

/** How a resident stands with social assistance: ordinary, 低保 (low income) or 特困 (destitute). */
public enum Category {
    ORDINARY,
    LOW_INCOME,
    DESTITUTE
}
