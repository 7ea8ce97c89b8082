package care.nowalls.resident;

import java.util.UUID;

/**
 * A contact with the telephone number decrypted.
 *
 * @param id of the contact
 * @param order place in the order of calling, from 1
 * @param name full name
 * @param relation in their own words
 * @param role {@link ContactRole}
 * @param phone E.164
 */
public record ContactView(UUID id, int order, String name, String relation, String role, String phone) {}
