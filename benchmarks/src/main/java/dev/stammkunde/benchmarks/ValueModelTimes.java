package dev.stammkunde.benchmarks;

import dev.stammkunde.insights.value.BgNbd;
import dev.stammkunde.insights.value.FitValueModel;
import dev.stammkunde.insights.value.GammaGamma;
import dev.stammkunde.insights.value.PurchaseHistory;
import dev.stammkunde.insights.value.RfmScale;
import dev.stammkunde.insights.value.ValueModel;
import dev.stammkunde.insights.value.testing.SimulatedBuyers;

import java.time.LocalDate;
import java.util.List;

/**
 * How long it takes one thread to fit the model of purchases and amounts to customers of three
 * years, with its back-test, and to say of each what is to be expected.
 *
 * <pre>{@code ValueModelTimes [customers=100000]}</pre>
 */
public final class ValueModelTimes {

    private static final LocalDate AS_OF = LocalDate.parse("2026-10-31");
    private static final int DAYS = 1_095;
    private static final BgNbd HABITS = new BgNbd(0.5, 6, 0.6, 2);
    private static final GammaGamma AMOUNTS = new GammaGamma(6.25, 3.74, 1544);

    private ValueModelTimes() {}

    /** Prints how long it takes; the heap is bounded by {@code -Xmx}. */
    public static void main(String[] arguments) {
        int customers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        List<PurchaseHistory> histories =
                new SimulatedBuyers(1, HABITS, AMOUNTS, AS_OF).customers(customers, DAYS).toList();
        long start = System.nanoTime();
        FitValueModel fit = new FitValueModel(AS_OF);
        RfmScale.Gathered scale = new RfmScale.Gathered(AS_OF);
        histories.forEach(
                each -> {
                    fit.add(each);
                    scale.add(each);
                });
        RfmScale scores = scale.scale();
        long read = System.nanoTime();
        ValueModel model = fit.fit();
        long fitted = System.nanoTime();
        double purchases = 0;
        for (PurchaseHistory each : histories) {
            purchases += scores.findScores(each).map(scored -> scored.frequency()).orElse(0);
            purchases +=
                    model.findOutlook(each).map(outlook -> outlook.expectedPurchases()).orElse(0.0);
        }
        long told = System.nanoTime();
        System.out.printf(
                "%,d customers: read in %.2f s, fitted twice with the back-test in %.2f s, told in"
                        + " %.2f s (%s, %.0f)%n",
                customers,
                (read - start) / 1e9,
                (fitted - read) / 1e9,
                (told - fitted) / 1e9,
                model.purchases(),
                purchases);
    }
}
