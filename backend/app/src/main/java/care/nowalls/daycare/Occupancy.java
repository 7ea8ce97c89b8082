package care.nowalls.daycare;

/**
 * The house now.
 *
 * @param places licensed places
 * @param present who came today and has not left
 * @param overCapacity more than places
 */
public record Occupancy(int places, long present, boolean overCapacity) {}
