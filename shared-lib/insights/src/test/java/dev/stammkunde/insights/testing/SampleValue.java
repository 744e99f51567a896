package dev.stammkunde.insights.testing;

import dev.stammkunde.insights.CountedPurchase;
import dev.stammkunde.insights.value.BgNbd;
import dev.stammkunde.insights.value.GammaGamma;
import dev.stammkunde.insights.value.RateCustomers;
import dev.stammkunde.insights.value.ValueReport;
import dev.stammkunde.insights.value.testing.SimulatedBuyers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the customers of a shop in Berlin are worth. */
public final class SampleValue {

    private static final int CUSTOMERS = 2_000;
    private static final int DAYS = 700;

    private SampleValue() {}

    /** Returns that of 2,000 customers who buy as the model says. */
    public static ValueReport rated(String shopId, String asOf) {
        Instant at = Instant.parse(asOf);
        List<List<CountedPurchase>> all = customers(at);
        return new RateCustomers(shopId, at, SampleFigures.BERLIN, "EUR").rate(all::forEach);
    }

    /** Returns that of a shop without a customer. */
    public static ValueReport nothing(String shopId, String asOf) {
        return new RateCustomers(shopId, Instant.parse(asOf), SampleFigures.BERLIN, null)
                .rate(_ -> {});
    }

    private static List<List<CountedPurchase>> customers(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, SampleFigures.BERLIN);
        List<List<CountedPurchase>> all = new ArrayList<>();
        new SimulatedBuyers(
                        1,
                        new BgNbd(0.5, 6, 0.6, 2),
                        new GammaGamma(6.25, 3.74, 1544),
                        day.minusDays(1))
                .purchases(CUSTOMERS, DAYS)
                .forEach(bought -> all.add(orders("c-" + all.size(), bought)));
        return all;
    }

    private static List<CountedPurchase> orders(
            String customer, List<dev.stammkunde.insights.value.PurchaseHistory.Purchase> bought) {
        List<CountedPurchase> orders = new ArrayList<>();
        bought.forEach(
                each ->
                        orders.add(
                                new CountedPurchase(
                                        customer,
                                        customer + "-" + orders.size(),
                                        1,
                                        each.day()
                                                .atTime(12, 0)
                                                .atZone(SampleFigures.BERLIN)
                                                .toInstant(),
                                        true,
                                        "EUR",
                                        each.netMinor())));
        return orders;
    }
}
