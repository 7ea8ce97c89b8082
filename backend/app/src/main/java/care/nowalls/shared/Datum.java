package care.nowalls.shared;

/** The geodetic datum a position was given in. Chinese maps show GCJ-02, 265 to 621 m away from WGS-84 in cities. */
public enum Datum {
    WGS84,
    GCJ02
}
