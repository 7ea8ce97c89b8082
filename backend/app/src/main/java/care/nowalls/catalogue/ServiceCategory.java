package care.nowalls.catalogue;

/** The service categories (服务大类) of DOMAIN.md §5. */
public enum ServiceCategory {
    MEAL_DELIVERY,
    DAILY_CARE,
    REHABILITATION,
    NURSING,
    MEDICAL_ESCORT,
    BATHING,
    CLEANING,
    OUTING,
    COMPANIONSHIP,
    LEGAL_HELP,
    CULTURE_AND_SPORT,
    EMERGENCY_HELP,
    HOME_ADAPTATION
}
