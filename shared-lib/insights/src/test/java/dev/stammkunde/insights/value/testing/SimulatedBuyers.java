package dev.stammkunde.insights.value.testing;

import dev.stammkunde.insights.value.BgNbd;
import dev.stammkunde.insights.value.GammaGamma;
import dev.stammkunde.insights.value.PurchaseHistory;
import dev.stammkunde.insights.value.PurchaseHistory.Purchase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Customers who buy, leave and spend as models say, from a fixed seed. */
public final class SimulatedBuyers {

    private static final double DAYS_OF_A_WEEK = 7;

    private final Random random;
    private final BgNbd habits;
    private final GammaGamma amounts;
    private final LocalDate asOf;

    /**
     * Starts with a seed.
     *
     * @param amounts in minor units
     * @param asOf the last day on which anybody buys
     */
    public SimulatedBuyers(long seed, BgNbd habits, GammaGamma amounts, LocalDate asOf) {
        random = new Random(seed);
        this.habits = habits;
        this.amounts = amounts;
        this.asOf = asOf;
    }

    /** Returns customers whose first purchases are spread evenly over some days. */
    public Stream<PurchaseHistory> customers(int count, int days) {
        return purchases(count, days).map(PurchaseHistory::of);
    }

    /** Returns what such customers bought, one after the other. */
    public Stream<List<Purchase>> purchases(int count, int days) {
        return Stream.generate(() -> purchases(days)).limit(count);
    }

    private List<Purchase> purchases(int days) {
        double rate = gamma(habits.r()) / habits.alpha();
        double leaves = beta(habits.a(), habits.b());
        double scale = gamma(amounts.q()) / amounts.gamma();
        int age = 1 + random.nextInt(days);
        LocalDate first = asOf.minusDays(age);
        List<Purchase> purchases = new ArrayList<>();
        double at = 0;
        do {
            long paid = Math.round(gamma(amounts.p()) / scale);
            purchases.add(new Purchase(first.plusDays((long) at), paid));
            if (at > 0 && random.nextDouble() < leaves) {
                break;
            }
            at += -Math.log(1 - random.nextDouble()) / rate * DAYS_OF_A_WEEK;
        } while (at <= age);
        return purchases;
    }

    private double beta(double a, double b) {
        double one = gamma(a);
        return one / (one + gamma(b));
    }

    /** By Marsaglia and Tsang (2000). */
    private double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0
                    && Math.log(1 - random.nextDouble())
                            < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
