package care.nowalls.daycare;

/** Which way through the door. */
public enum Direction {
    IN,
    OUT
}
