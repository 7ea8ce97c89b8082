package care.nowalls.incident;

/** How an incident ended (DOMAIN.md §8). FALSE_ALARM only after voice contact; DECEASED only creates a death report. */
public enum Outcome {
    HELPED,
    HOSPITAL,
    FALSE_ALARM,
    WRONG_PERSON,
    REFUSED_HELP,
    NOT_THERE,
    TAKEN_OVER,
    NO_ANSWER_VISITED,
    DUPLICATE,
    TEST,
    TECHNICAL,
    DECEASED
}
