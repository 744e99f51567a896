package dev.stammkunde.insights.value;

import dev.stammkunde.platform.statistics.Bounds;
import dev.stammkunde.platform.statistics.Quantiles;
import dev.stammkunde.platform.statistics.Share;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many customers buy a second time, by days since the first purchase: Kaplan and Meier's
 * estimate (1958), so that who is new counts for as long as they are known. Intervals are
 * Greenwood's on the scale of log(-log), which keeps them between 0 and 1.
 */
public final class ReturnCurve {

    /** What fewer customers did who were away as long says next to nothing of another one. */
    public static final int FEWEST = 30;

    private static final double Z = Quantiles.normal(0.975);

    private final long[] returned;
    private final long[] atRisk;

    /** Sums of the logarithms of who stays away, and of Greenwood's terms, by day. */
    private final double[] logAway;

    private final double[] greenwood;
    private final int reach;

    /**
     * How many of some customers come back.
     *
     * @param share from 0 to 1
     * @param bounds with 95 %
     * @param days after how many days that is known; fewer than asked for where no customer has
     *     been known for longer
     */
    public record Returned(double share, Bounds bounds, int days) {}

    private ReturnCurve(long[] returned, long[] left) {
        int length = returned.length;
        this.returned = returned;
        atRisk = new long[length];
        logAway = new double[length];
        greenwood = new double[length];
        long known = 0;
        for (int day = length - 1; day >= 0; day--) {
            known += returned[day] + left[day];
            atRisk[day] = known;
        }
        for (int day = 1; day < length; day++) {
            double n = atRisk[day];
            double hits = returned[day];
            logAway[day] = logAway[day - 1] + (hits == 0 ? 0 : Math.log1p(-hits / n));
            greenwood[day] = greenwood[day - 1] + (hits == 0 ? 0 : hits / (n * (n - hits)));
        }
        int far = length - 1;
        while (far > 0 && atRisk[far] < FEWEST) {
            far--;
        }
        reach = far;
    }

    /** Gathers customers by day. */
    public static final class Gathered {

        private final Map<Integer, long[]> byDay = new TreeMap<>();
        private int longest;

        /**
         * Takes a customer.
         *
         * @param days from the first purchase to the second, or else to today
         */
        public void add(int days, boolean returned) {
            add(days, returned, 1);
        }

        /** Takes some customers of one day. */
        public void add(int days, boolean returned, long customers) {
            byDay.computeIfAbsent(days, _ -> new long[2])[returned ? 0 : 1] += customers;
            longest = Math.max(longest, days);
        }

        /** Returns the curve of all who were taken. */
        public ReturnCurve curve() {
            long[] returned = new long[longest + 1];
            long[] left = new long[longest + 1];
            byDay.forEach(
                    (day, counts) -> {
                        returned[day] = counts[0];
                        left[day] = counts[1];
                    });
            return new ReturnCurve(returned, left);
        }
    }

    /** Returns until which day customers were watched. */
    public int days() {
        return returned.length - 1;
    }

    /** Returns how many came back on a day. */
    public long returned(int day) {
        return returned[day];
    }

    /** Returns how many are not known for longer than a day, and had not come back by then. */
    public long left(int day) {
        long after = day == days() ? 0 : atRisk[day + 1];
        return atRisk[day] - returned[day] - after;
    }

    /** Returns how many customers the curve is of. */
    public long customers() {
        return atRisk[0];
    }

    /**
     * Finds how many of all customers come back within some days of their first purchase.
     *
     * @return empty where there are no customers
     */
    public Optional<Returned> findReturned(int days) {
        return findReturned(0, days, atRisk.length - 1);
    }

    /**
     * Finds how many of those who did not come back for some days do so in the days after these.
     *
     * @param away days since the first purchase
     * @return empty where fewer than {@value #FEWEST} customers have been away for longer than that
     */
    public Optional<Returned> findReturned(int away, int days) {
        return findReturned(away, days, reach);
    }

    private Optional<Returned> findReturned(int away, int days, int end) {
        if (away >= end) {
            return Optional.empty();
        }
        int to = Math.min(away + days, end);
        double log = logAway[to] - logAway[away];
        double share = -Math.expm1(log);
        return Optional.of(new Returned(share, bounds(atRisk[away + 1], log, to, away), to - away));
    }

    private Bounds bounds(long n, double log, int to, int away) {
        if (log == 0) {
            return new Share(0, n).wilson(Z);
        }
        if (Double.isInfinite(log)) {
            return new Share(n, n).wilson(Z);
        }
        double wide = Z * Math.sqrt(greenwood[to] - greenwood[away]) / -log;
        return new Bounds(-Math.expm1(log * Math.exp(-wide)), -Math.expm1(log * Math.exp(wide)));
    }

    /**
     * Finds after how many days half of those who came back had done so.
     *
     * @return empty where nobody came back
     */
    public Optional<Integer> findTypicalDays() {
        long all = 0;
        for (long each : returned) {
            all += each;
        }
        long until = 0;
        for (int day = 0; all > 0 && day < returned.length; day++) {
            until += returned[day];
            if (2 * until >= all) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }
}
