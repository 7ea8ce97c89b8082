package care.nowalls.ops.seed;

/**
 * How much of everything. Scale 1 is a tenth of a district: 1,000 residents with a device each, 100 staff, and 10,000
 * orders, which is what a whole district has in a day.
 *
 * @param streets of 1,000 residents each, with a centre
 * @param residents each with one device and one assessment
 * @param providers of ten staff each, at least three
 * @param orders spread evenly over the days of {@link Span}
 */
record Size(int streets, int residents, int providers, int orders) {

    static final int STAFF_OF_A_PROVIDER = 10;
    static final double SMALLEST = 0.01;
    static final double LARGEST = 100;

    private static final int RESIDENTS = 1_000;
    private static final int RESIDENTS_OF_A_STREET = 1_000;
    private static final int PROVIDERS = 10;
    private static final int LEAST_PROVIDERS = 3;
    private static final int ORDERS = 10_000;

    /** 0.01 to 100. */
    static Size of(double scale) {
        if (!(scale >= SMALLEST && scale <= LARGEST)) {
            throw new CannotSeed("--scale is a number from " + SMALLEST + " to " + LARGEST + ".");
        }
        int residents = (int) Math.round(RESIDENTS * scale);
        return new Size(
                Math.ceilDiv(residents, RESIDENTS_OF_A_STREET),
                residents,
                Math.max(LEAST_PROVIDERS, (int) Math.round(PROVIDERS * scale)),
                (int) Math.round(ORDERS * scale));
    }
}
