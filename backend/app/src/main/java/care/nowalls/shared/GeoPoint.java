package care.nowalls.shared;

/**
 * A position in WGS-84, the only datum we store and measure in.
 *
 * @param lat degrees north
 * @param lon degrees east
 */
public record GeoPoint(double lat, double lon) {

    private static final double EARTH_METRES = 6_371_008.8;
    private static final double ROUNDING = 100;

    /** Converts when the position was given in another datum. */
    public static GeoPoint of(double lat, double lon, Datum datum) {
        return switch (datum) {
            case WGS84 -> new GeoPoint(lat, lon);
            case GCJ02 -> Gcj02.toWgs84(lat, lon);
        };
    }

    /** Metres along the great circle (haversine). */
    public double metresTo(GeoPoint other) {
        double halfLat = Math.toRadians(other.lat - lat) / 2;
        double halfLon = Math.toRadians(other.lon - lon) / 2;
        double a = Math.pow(Math.sin(halfLat), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(halfLon), 2);
        return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    /** To hundredths of a degree, about 1 km: what may stand unencrypted. */
    public GeoPoint rounded() {
        return new GeoPoint(Math.round(lat * ROUNDING) / ROUNDING, Math.round(lon * ROUNDING) / ROUNDING);
    }
}
