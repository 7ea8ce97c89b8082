package care.nowalls.audit;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit log.
 *
 * @param id of the entry; newer ones sort higher
 * @param at when, domain time
 * @param accountId who
 * @param username their name at the time; {@code system} for jobs
 * @param role their role, null for the system
 * @param address from where, null outside of a request
 * @param action what
 * @param recordType kind of record
 * @param recordId which
 * @param purpose why, where one is asked for; of a refused attempt the code of the refusal
 * @param success false for a refused attempt
 * @param seal number of its seal, null until the sealer came by
 */
public record AuditView(
        UUID id,
        OffsetDateTime at,
        UUID accountId,
        String username,
        @Nullable String role,
        @Nullable String address,
        String action,
        String recordType,
        @Nullable UUID recordId,
        @Nullable String purpose,
        boolean success,
        @Nullable Long seal) {}
