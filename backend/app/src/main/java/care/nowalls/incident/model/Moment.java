package care.nowalls.incident.model;

import java.time.Instant;

/**
 * The two times of an act.
 *
 * @param now domain time, of leases and deadlines
 * @param wall the machine's, to compare with the presence of consoles
 */
public record Moment(Instant now, Instant wall) {}
