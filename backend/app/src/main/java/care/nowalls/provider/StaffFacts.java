package care.nowalls.provider;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/**
 * What rules of other features may know of one of the staff.
 *
 * @param id of the person
 * @param providerId whose staff
 * @param name full name
 * @param skills codes of skills that count today: one whose certificate is over does not
 * @param active false once they left
 * @param worksFrom begin of the daily hours; with both 00:00 around the clock
 * @param worksTo their end; earlier than the begin means past midnight
 */
public record StaffFacts(
        UUID id,
        UUID providerId,
        String name,
        List<String> skills,
        boolean active,
        LocalTime worksFrom,
        LocalTime worksTo) {}
