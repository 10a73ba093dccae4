package nl.straatkubus.web.api;

/**
 * The national grid of the Netherlands (EPSG:28992), by the approximation of Schreutelkamp and Strang van Hees: within
 * half a metre on land.
 */
final class DutchGrid {
    private static final double LATITUDE = 52.15517440;
    private static final double LONGITUDE = 5.38720621;
    private static final double X0 = 155_000;
    private static final double Y0 = 463_000;
    private static final double[][] X = {
        {0, 1, 190094.945},
        {1, 1, -11832.228},
        {2, 1, -114.221},
        {0, 3, -32.391},
        {1, 0, -0.705},
        {3, 1, -2.340},
        {1, 3, -0.608},
        {0, 2, -0.008},
        {2, 3, 0.148}
    };
    private static final double[][] Y = {
        {1, 0, 309056.544},
        {0, 2, 3638.893},
        {2, 0, 73.077},
        {1, 2, -157.984},
        {3, 0, 59.788},
        {0, 1, 0.433},
        {2, 2, -6.439},
        {1, 1, -0.032},
        {0, 4, 0.092},
        {1, 4, -0.054}
    };

    private DutchGrid() {}

    /** Metres east and north of a point in longitude and latitude (WGS84). */
    static double[] of(double longitude, double latitude) {
        double north = 0.36 * (latitude - LATITUDE);
        double east = 0.36 * (longitude - LONGITUDE);
        return new double[] {X0 + sum(X, north, east), Y0 + sum(Y, north, east)};
    }

    private static double sum(double[][] terms, double north, double east) {
        double sum = 0;
        for (double[] term : terms) {
            sum += term[2] * Math.pow(north, term[0]) * Math.pow(east, term[1]);
        }
        return sum;
    }
}
