package care.nowalls.resident.model;

import care.nowalls.resident.Category;
import care.nowalls.resident.Sex;
import java.time.LocalDate;

/**
 * What is kept plain of a resident, by decision (DESIGN.md, Encryption).
 *
 * @param name full name
 * @param initials pinyin initials of it
 * @param sex of the resident
 * @param birthDate in the civil calendar
 * @param category standing with social assistance
 * @param livesAlone whether nobody else lives there
 */
public record Particulars(
        String name, String initials, Sex sex, LocalDate birthDate, Category category, boolean livesAlone) {}
