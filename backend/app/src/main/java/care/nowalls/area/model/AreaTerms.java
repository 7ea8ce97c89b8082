package care.nowalls.area.model;

import java.time.Duration;

/**
 * When many are many (DOMAIN.md §8): data of the district.
 *
 * @param devices so many are an event, whatever their share
 * @param percent or this share of all that have it in common
 * @param least but never fewer than so many, so that the only device of a house is no area
 * @param window within which they went down
 * @param review so long after the end it is asked who did not come back
 */
public record AreaTerms(int devices, int percent, int least, Duration window, Duration review) {

    /** Whether so many of all that have something in common are an event. */
    public boolean many(int down, int all) {
        return down >= devices || (down >= least && 100L * down >= (long) percent * all);
    }

    /** Whether an event that is open is over: too few are still down to open it. */
    public boolean over(int stillDown, int all) {
        return stillDown == 0 || (stillDown < devices && 100L * stillDown < (long) percent * all);
    }
}
