package care.nowalls.resident;

import java.util.UUID;

/**
 * A street (街道), the district's subdivision.
 *
 * @param id of the street
 * @param name such as 梧桐街道
 */
public record StreetView(UUID id, String name) {}
