package dev.stammkunde.insights.value;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What customers who came back spent: for each how many purchases after the first there were, and
 * their mean. Who paid nothing in sum is left out, as no mean of theirs can be reckoned with.
 */
final class RepeatAmounts {

    private final int[] repeats;
    private final double[] means;

    private RepeatAmounts(int[] repeats, double[] means) {
        this.repeats = repeats;
        this.means = means;
    }

    /** Gathers amounts, twelve bytes for each customer. */
    static final class Gathered {

        private final IntStream.Builder repeats = IntStream.builder();
        private final DoubleStream.Builder means = DoubleStream.builder();

        /**
         * Takes a customer.
         *
         * @param mean in minor units
         */
        void add(int repeat, double mean) {
            if (repeat > 0 && mean > 0) {
                repeats.add(repeat);
                means.add(mean);
            }
        }

        /** Returns all, once. */
        RepeatAmounts all() {
            return new RepeatAmounts(repeats.build().toArray(), means.build().toArray());
        }
    }

    int size() {
        return repeats.length;
    }

    int repeats(int customer) {
        return repeats[customer];
    }

    double mean(int customer) {
        return means[customer];
    }

    /** Returns the mean of customers' means, which the model is scaled by. */
    double scale() {
        return DoubleStream.of(means).average().orElse(1);
    }

    /**
     * Returns how often somebody buys and what they spend go together, by Pearson; 0 if neither
     * varies.
     */
    double correlation() {
        double meanOften = IntStream.of(repeats).average().orElse(0);
        double meanMuch = DoubleStream.of(means).average().orElse(0);
        double both = 0;
        double often = 0;
        double much = 0;
        for (int i = 0; i < repeats.length; i++) {
            both += (repeats[i] - meanOften) * (means[i] - meanMuch);
            often += (repeats[i] - meanOften) * (repeats[i] - meanOften);
            much += (means[i] - meanMuch) * (means[i] - meanMuch);
        }
        return often == 0 || much == 0 ? 0 : both / Math.sqrt(often * much);
    }
}
