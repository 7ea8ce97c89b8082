package care.nowalls.shared;

/**
 * GCJ-02 back to WGS-84 by iteration over the known forward shift (Krasovsky 1940 ellipsoid); better than 1 m after
 * a few rounds. Outside mainland China the two are the same.
 */
final class Gcj02 {

    private static final double AXIS = 6_378_245.0;
    private static final double ECCENTRICITY = 0.006693421622965943;
    private static final int ROUNDS = 6;

    private Gcj02() {}

    static GeoPoint toWgs84(double lat, double lon) {
        if (lon < 72.004 || lon > 137.8347 || lat < 0.8293 || lat > 55.8271) {
            return new GeoPoint(lat, lon);
        }
        double guessLat = lat;
        double guessLon = lon;
        for (int i = 0; i < ROUNDS; i++) {
            GeoPoint shifted = fromWgs84(guessLat, guessLon);
            guessLat -= shifted.lat() - lat;
            guessLon -= shifted.lon() - lon;
        }
        return new GeoPoint(guessLat, guessLon);
    }

    static GeoPoint fromWgs84(double lat, double lon) {
        double radians = Math.toRadians(lat);
        double magic = 1 - ECCENTRICITY * Math.pow(Math.sin(radians), 2);
        double root = Math.sqrt(magic);
        double north = latShift(lon - 105, lat - 35) * 180 / (AXIS * (1 - ECCENTRICITY) / (magic * root) * Math.PI);
        double east = lonShift(lon - 105, lat - 35) * 180 / (AXIS / root * Math.cos(radians) * Math.PI);
        return new GeoPoint(lat + north, lon + east);
    }

    private static double latShift(double x, double y) {
        double base = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
        return base
                + waves(x, 6, 2)
                + (20 * sine(y) + 40 * sine(y / 3)) * 2 / 3
                + (160 * sine(y / 12) + 320 * sine(y / 30)) * 2 / 3;
    }

    private static double lonShift(double x, double y) {
        double base = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
        return base
                + waves(x, 6, 2)
                + (20 * sine(x) + 40 * sine(x / 3)) * 2 / 3
                + (150 * sine(x / 12) + 300 * sine(x / 30)) * 2 / 3;
    }

    private static double waves(double x, double fast, double slow) {
        return (20 * sine(fast * x) + 20 * sine(slow * x)) * 2 / 3;
    }

    private static double sine(double halfTurns) {
        return Math.sin(halfTurns * Math.PI);
    }
}
