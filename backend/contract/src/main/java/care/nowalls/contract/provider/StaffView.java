package care.nowalls.contract.provider;

import java.util.List;
import java.util.UUID;

/**
 * One of the provider's staff.
 *
 * @param id of the person
 * @param name full name
 * @param skills codes of the service items they may do
 * @param active false once they left
 */
public record StaffView(UUID id, String name, List<String> skills, boolean active) {}
