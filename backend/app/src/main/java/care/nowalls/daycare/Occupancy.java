package care.nowalls.daycare;

/**
 * The house now.
 *
 * @param places licensed places
 * @param present who came and has not left, whatever the day
 * @param sinceEarlierDays of them those who came on an earlier day: still here, or never signed out
 * @param overCapacity more than places
 */
public record Occupancy(int places, long present, long sinceEarlierDays, boolean overCapacity) {}
