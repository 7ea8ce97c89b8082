package care.nowalls.centre;

import java.util.UUID;

/**
 * A day-care centre.
 *
 * @param id of the centre
 * @param name unique
 * @param streetId its street
 * @param places licensed places
 * @param lat degrees north
 * @param lon degrees east
 */
public record CentreView(UUID id, String name, UUID streetId, int places, double lat, double lon) {}
