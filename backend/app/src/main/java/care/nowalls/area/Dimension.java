package care.nowalls.area;

/** What the devices of an area event have in common. */
public enum Dimension {
    BUILDING,
    GATEWAY,
    STREET,
    CARRIER,
    MODEL
}
