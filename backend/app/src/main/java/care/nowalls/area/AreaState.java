package care.nowalls.area;

/** OPEN while it lasts; ENDED when too few are down; REVIEWED when the list of those that did not come back is made. */
public enum AreaState {
    OPEN,
    ENDED,
    REVIEWED
}
