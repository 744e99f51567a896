package dev.stammkunde.surveys.figures;

/**
 * The adjusted Wald interval of an NPS: three quarters of a promoter, one and a half passives and
 * three quarters of a detractor are added, so that it has a width where all answers are the same.
 *
 * @param middle in points; it is not the figure that is told
 * @param standardError in points
 */
record AdjustedNps(double middle, double standardError) {

    private static final double ADDED_AT_EACH_END = 0.75;
    private static final double ADDED = 3;

    static AdjustedNps of(long promoters, long detractors, long n) {
        double all = n + ADDED;
        double promoting = (promoters + ADDED_AT_EACH_END) / all;
        double detracting = (detractors + ADDED_AT_EACH_END) / all;
        double net = promoting - detracting;
        double variance = promoting + detracting - net * net;
        return new AdjustedNps(100 * net, 100 * Math.sqrt(variance / all));
    }

    Interval interval() {
        return Interval.around(middle, Interval.Z * standardError, -100, 100);
    }
}
