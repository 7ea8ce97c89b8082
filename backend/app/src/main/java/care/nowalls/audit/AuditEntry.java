package care.nowalls.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act worth remembering. Never holds personal data.
 *
 * @param action what was done, such as {@code resident.revealed}
 * @param recordType what kind of record, such as {@code resident}
 * @param recordId which one, or null
 * @param purpose why, where a purpose is asked for (revealing personal data); the code of a refusal; or null
 * @param success false for an attempt that was refused
 */
public record AuditEntry(
        String action,
        String recordType,
        @Nullable UUID recordId,
        @Nullable String purpose,
        boolean success) {

    /** An act that succeeded, without a purpose. */
    public static AuditEntry done(String action, String recordType, UUID recordId) {
        return new AuditEntry(action, recordType, recordId, null, true);
    }

    /** An act that succeeded, done for a stated purpose. */
    public static AuditEntry doneFor(String purpose, String action, String recordType, UUID recordId) {
        return new AuditEntry(action, recordType, recordId, purpose, true);
    }

    /** An attempt that was refused. */
    public static AuditEntry refused(String action, String recordType, @Nullable UUID recordId) {
        return new AuditEntry(action, recordType, recordId, null, false);
    }
}
