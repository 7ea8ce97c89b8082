package care.nowalls.ops.seed;

import java.util.UUID;

/**
 * A street of the seed with its centre.
 *
 * @param number from 1
 * @param streetId of the street
 * @param street its name
 * @param centreId of its centre
 * @param lat degrees north of its middle
 * @param lon degrees east of its middle
 */
record Place(int number, UUID streetId, String street, UUID centreId, double lat, double lon) {}
