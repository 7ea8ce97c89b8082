package care.nowalls.provider;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One of a provider's staff as pages show one.
 *
 * @param id of the person
 * @param name full name
 * @param phone masked
 * @param skills codes of skills that count today
 * @param certificates with their validity
 * @param worksFrom begin of the daily hours
 * @param worksTo their end
 * @param active false once they left
 */
@Schema(name = "Staff")
public record StaffRow(
        UUID id,
        String name,
        @Nullable String phone,
        List<String> skills,
        List<Certificate> certificates,
        LocalTime worksFrom,
        LocalTime worksTo,
        boolean active) {}
