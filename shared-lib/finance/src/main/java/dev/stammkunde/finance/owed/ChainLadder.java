package dev.stammkunde.finance.owed;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The chain ladder: how cumulative amounts go on, learnt from rows that are older.
 *
 * <p>Development factors are weighted by volume: {@code f(k) = Σ C(i,k+1) / Σ C(i,k)} over the rows
 * that have both. Standard errors are those of T. Mack, "Distribution-free calculation of the
 * standard error of chain ladder reserve estimates", ASTIN Bulletin 23 (1993), theorem 3 and its
 * corollary. These are statistics and no money, hence {@code double}; the same rows always give the
 * same bits.
 */
final class ChainLadder {

    private final List<double[]> rows;
    private final int first;
    private final double[] factors;
    private final double[] volumes;
    private final double[] variances;

    private ChainLadder(List<double[]> rows, int first, double[] volumes, double[] factors) {
        this.rows = rows;
        this.first = first;
        this.volumes = volumes;
        this.factors = factors;
        this.variances = variances();
    }

    /**
     * Finds the ladder of rows, none of which is empty.
     *
     * @param triangle cumulative amounts by age, each row as long as it is old; in any order
     * @return nothing where a factor is not defined: there is one age only, or nothing at one from
     *     which rows went on
     */
    static Optional<ChainLadder> find(List<double[]> triangle) {
        List<double[]> rows =
                triangle.stream()
                        .sorted(Comparator.comparingInt((double[] row) -> -row.length))
                        .toList();
        int steps = rows.isEmpty() ? 0 : rows.getFirst().length - 1;
        double[] volumes = new double[steps];
        double[] factors = new double[steps];
        int first = steps;
        for (int k = steps - 1; k >= 0; k--) {
            double next = 0;
            for (double[] row : rows) {
                if (row.length > k + 1) {
                    volumes[k] += row[k];
                    next += row[k + 1];
                }
            }
            factors[k] = next / volumes[k];
            first = volumes[k] > 0 && next > 0 && first == k + 1 ? k : first;
        }
        // Before the first age at which there is anything, nothing has to be defined.
        boolean isDefined =
                first < steps && Arrays.stream(volumes, 0, first).allMatch(sum -> sum <= 0);
        return isDefined
                ? Optional.of(new ChainLadder(rows, first, volumes, factors))
                : Optional.empty();
    }

    /** Returns by what an amount of an age grows in the end; endless where it says nothing. */
    double growth(int age) {
        if (age < first) {
            return Double.POSITIVE_INFINITY;
        }
        double growth = 1;
        for (int k = age; k < factors.length; k++) {
            growth *= factors[k];
        }
        return growth;
    }

    /** Returns the standard error of what all rows of at least an age come to in the end. */
    double standardError(int leastAge) {
        int from = Math.max(first, leastAge);
        double sum = 0;
        double younger = 0;
        // From the youngest, since each is related to all that are younger.
        for (double[] row : rows.reversed()) {
            int age = row.length - 1;
            if (age >= from) {
                double ultimate = row[age] * growth(age);
                sum += square(ultimate) * ownError(row) + ultimate * younger * 2 * common(age);
                younger += ultimate;
            }
        }
        return Math.sqrt(sum);
    }

    /** Returns the standard error of what a row comes to in the end. */
    double standardError(double[] row) {
        int age = row.length - 1;
        return row[age] * growth(age) * Math.sqrt(ownError(row));
    }

    private double ownError(double[] row) {
        int age = row.length - 1;
        double amount = row[age];
        double sum = 0;
        for (int k = age; k < factors.length; k++) {
            sum += amount > 0 ? variances[k] / square(factors[k]) / amount : 0;
            amount *= factors[k];
        }
        return sum + common(age);
    }

    /** The error of the factors, which all rows share. */
    private double common(int age) {
        double sum = 0;
        for (int k = age; k < factors.length; k++) {
            sum += variances[k] / square(factors[k]) / volumes[k];
        }
        return sum;
    }

    private double[] variances() {
        double[] all = new double[factors.length];
        for (int k = first; k < factors.length; k++) {
            double sum = 0;
            int count = 0;
            for (double[] row : rows) {
                if (row.length > k + 1 && row[k] > 0) {
                    sum += row[k] * square(row[k + 1] / row[k] - factors[k]);
                    count++;
                }
            }
            all[k] = count > 1 ? sum / (count - 1) : extrapolated(all, k);
        }
        return all;
    }

    /** Mack's choice where one row is all there is. */
    private double extrapolated(double[] all, int k) {
        if (k < first + 2) {
            return k == first ? 0 : all[k - 1];
        }
        double least = Math.min(all[k - 2], all[k - 1]);
        return least > 0 ? Math.min(square(all[k - 1]) / all[k - 2], least) : 0;
    }

    private static double square(double number) {
        return number * number;
    }
}
